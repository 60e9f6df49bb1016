import type { Profile } from '../normalise/index.ts';
import { ConvertError } from '../types.ts';

export interface Conversion {
	/** Absolute paths. The output's extension says the format. */
	readonly input: string;
	readonly output: string;
	readonly to: 'pdf' | 'docx' | 'xlsx';
	readonly profile: Profile;
	/** A text or presentation of more pages isn't saved, where the engine can tell beforehand. */
	readonly mostPages?: number;
	/** Export options, by LibreOffice's names. */
	readonly options?: Record<string, unknown>;
}

/** LibreOffice couldn't load or save a document. What it has left in its process isn't known: better not to use it again. */
export class OfficeFailed extends ConvertError {
	constructor(message: string, options?: ErrorOptions) {
		super('damaged', message, options);
	}
}

/** LibreOffice, however it is called. */
export interface Engine {
	readonly version: string;
	/** @returns milliseconds. @throws OfficeFailed, ConvertError `too_many_pages` */
	convert(conversion: Conversion): Promise<{ load: number; save: number }>;
}
