import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';
import type { Limits } from './types.ts';

/**
 * How strongly converters are shut in. `auto` is the strongest that works here, with a warning where that isn't all;
 * `required` is the same, but nothing at all is refused.
 */
export type IsolationChoice = 'auto' | 'required' | 'bubblewrap' | 'unshare' | 'none';
export type EngineChoice = 'auto' | 'lok' | 'soffice';

export interface ConverterOptions {
	/** Documents converted at the same time. Default: one for each core. */
	readonly size?: number;
	/** Warm processes kept beyond `size`, so that a replaced one costs the next document nothing. Default 1. */
	readonly spare?: number;
	readonly engine?: EngineChoice;
	/** LibreOffice's `program` folder. Default: the usual places. */
	readonly programDir?: string;
	/** Folder of the fonts made at set-up. Default: `.setup/fonts` of the repository; system fonts where it is absent. */
	readonly fontsDir?: string;
	/** Parent of the temporary folders. Default: the system's. */
	readonly tempDir?: string;
	readonly isolation?: IsolationChoice;
	/**
	 * Called at once, and once, where `auto` or `required` found no jail or only a weak one. Default: a warning of the process.
	 */
	readonly onWarning?: (text: string) => void;
	/** Limits for every document; a request can set its own. */
	readonly limits?: Partial<Limits>;
	/** A converter process is replaced after this many documents (default 200) … */
	readonly recycleAfter?: number;
	/** … or when it holds more memory than this after one, in MB. Default 900. */
	readonly recycleAboveMb?: number;
}

export type Settings = Required<Omit<ConverterOptions, 'programDir' | 'limits'>> & {
	readonly programDir: string | undefined;
	readonly limits: Partial<Limits>;
};

export function settle(options: ConverterOptions): Settings {
	return {
		size: Math.max(1, options.size ?? availableParallelism()),
		spare: Math.max(0, options.spare ?? 1),
		engine: options.engine ?? 'auto',
		programDir: options.programDir,
		fontsDir: options.fontsDir ?? join(repositoryRoot, '.setup', 'fonts'),
		tempDir: options.tempDir ?? tmpdir(),
		isolation: options.isolation ?? 'auto',
		onWarning: options.onWarning ?? ((text) => process.emitWarning(text)),
		limits: options.limits ?? {},
		recycleAfter: options.recycleAfter ?? 200,
		recycleAboveMb: options.recycleAboveMb ?? 900,
	};
}
