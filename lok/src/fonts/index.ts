import { existsSync } from 'node:fs';
import { join } from 'node:path';

const confName = 'fonts.conf';

/**
 * What a converter process needs in its environment to use the fonts that set-up made.
 * @param fontsDir absolute path of that folder as the process sees it; it may be read-only
 * @returns nothing where the fonts aren't there: LibreOffice then uses the system's
 */
export function fontsEnvironment(fontsDir: string): Record<string, string> {
	const conf = join(fontsDir, confName);
	return existsSync(conf) ? { FONTCONFIG_FILE: conf, FONTCONFIG_PATH: fontsDir } : {};
}
