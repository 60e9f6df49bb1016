import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openKit } from '../child/lok/binding.ts';
import { provideWindows } from '../child/lok/windows.ts';
import { writeProfile } from '../child/profile.ts';

/** A LibreOffice as in our converters, but one that runs macros and follows links. @param dir an empty folder */
export function openTrustingKit(programDir: string, dir: string): ReturnType<typeof openKit> {
	const profile = writeProfile(dir, 'plain');
	const settings = join(profile, 'user', 'registrymodifications.xcu');
	const trusting = readFileSync(settings, 'utf8')
		.replace(/("MacroSecurityLevel"[^>]*><value>)3/, '$10')
		.replace(
			/("(?:DisableMacrosExecution|DisableActiveContent|BlockUntrustedRefererLinks)"[^>]*><value>)true/g,
			'$1false',
		);
	writeFileSync(settings, trusting);
	provideWindows(programDir, dir);
	return openKit(programDir, pathToFileURL(profile).href);
}
