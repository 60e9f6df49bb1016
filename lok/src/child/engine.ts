import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../normalise/index.ts';
import type { StartMessage } from '../pool/messages.ts';
import { ConvertError } from '../types.ts';
import { startLok } from './lok/engine.ts';
import { startSoffice } from './soffice.ts';

export interface Conversion {
	/** Absolute paths. The output's extension says the format. */
	readonly input: string;
	readonly output: string;
	readonly to: 'pdf' | 'docx' | 'xlsx';
	readonly profile: Profile;
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
	/** @returns milliseconds. @throws OfficeFailed */
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
