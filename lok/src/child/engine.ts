import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StartMessage } from '../pool/messages.ts';
import type { Engine } from './conversion.ts';
import { startLok } from './lok/engine.ts';
import { startSoffice } from './soffice.ts';

/** @returns undefined where there is no LibreOffice */
export async function startEngine({ office, home }: StartMessage): Promise<Engine | undefined> {
	if (office === undefined) return undefined;
	const profiles = join(home, 'profiles');
	mkdirSync(profiles, { recursive: true });
	return office.engine === 'lok'
		? startLok(office.programDir, profiles, home)
		: startSoffice(office.programDir, profiles);
}
