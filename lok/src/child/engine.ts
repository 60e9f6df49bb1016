import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../normalise/index.ts';
import type { StartMessage } from '../pool/messages.ts';
import { startLok } from './lok/engine.ts';
import { startSoffice } from './soffice.ts';

export interface Conversion {
	/** Absolute paths. The output's extension says the format. */
	readonly input: string;
	readonly output: string;
	readonly to: 'pdf' | 'docx';
	readonly profile: Profile;
	/** Export options, by LibreOffice's names. */
	readonly options?: Record<string, unknown>;
}

/** LibreOffice, however it is called. */
export interface Engine {
	readonly version: string;
	/** @returns milliseconds. @throws ConvertError `damaged` where LibreOffice cannot load or save it */
	convert(conversion: Conversion): Promise<{ load: number; save: number }>;
}

/** @returns undefined where there is no LibreOffice */
export async function startEngine({ office, home }: StartMessage): Promise<Engine | undefined> {
	if (office === undefined) return undefined;
	const profiles = join(home, 'profiles');
	mkdirSync(profiles, { recursive: true });
	return office.engine === 'lok'
		? startLok(office.programDir, profiles, home)
		: startSoffice(office.programDir, profiles);
}
