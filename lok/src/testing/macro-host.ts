import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openTrustingKit } from './trusting-kit.ts';

/**
 * A program that opens documents as our converters do, but in a LibreOffice that runs macros: tells whether a document's
 * macros run at all. Arguments: LibreOffice's program folder, an empty folder, the documents.
 */
const [programDir = '', dir = '', ...documents] = process.argv.slice(2);
const kit = openTrustingKit(programDir, dir);
for (const document of documents) {
	const opened = kit.load(pathToFileURL(document).href, 'Batch=true,EnableMacrosExecution=true,MacroSecurityLevel=0');
	// Events are heard when LibreOffice finds the time for them, not at once.
	for (let n = 0; n < 5; n++) opened?.saveAs(pathToFileURL(join(dir, 'document.pdf')).href, 'pdf', '');
	opened?.destroy();
}
process.kill(process.pid, 'SIGKILL');
