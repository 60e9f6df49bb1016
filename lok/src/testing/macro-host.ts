import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openKit } from '../child/lok/binding.ts';
import { provideWindows } from '../child/lok/windows.ts';
import { writeProfile } from '../child/profile.ts';

/**
 * A program that opens documents as our converters do, but in a LibreOffice that runs macros: tells whether a document's
 * macros run at all. Arguments: LibreOffice's program folder, an empty folder, the documents.
 */
const [programDir = '', dir = '', ...documents] = process.argv.slice(2);
const profile = writeProfile(dir, 'plain');
const settings = join(profile, 'user', 'registrymodifications.xcu');
const trusting = readFileSync(settings, 'utf8')
	.replace(/("MacroSecurityLevel"[^>]*><value>)3/, '$10')
	.replace(/("(?:DisableMacrosExecution|DisableActiveContent)"[^>]*><value>)true/g, '$1false');
writeFileSync(settings, trusting);
provideWindows(programDir, dir);
const kit = openKit(programDir, pathToFileURL(profile).href);
for (const document of documents) {
	const opened = kit.load(pathToFileURL(document).href, 'Batch=true,EnableMacrosExecution=true,MacroSecurityLevel=0');
	// Events are heard when LibreOffice finds the time for them, not at once.
	for (let n = 0; n < 5; n++) opened?.saveAs(pathToFileURL(join(dir, 'document.pdf')).href, 'pdf', '');
	opened?.destroy();
}
process.kill(process.pid, 'SIGKILL');
