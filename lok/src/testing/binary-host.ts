import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openTrustingKit } from './trusting-kit.ts';

/**
 * A program that saves documents in the binary formats, links, fields and macros included. Arguments: LibreOffice's program
 * folder, an empty folder, then by pairs the documents and the files to write.
 */
const [programDir = '', dir = '', ...pairs] = process.argv.slice(2);
const kit = openTrustingKit(programDir, dir);
for (let i = 0; i + 1 < pairs.length; i += 2) {
	const [from = '', to = ''] = pairs.slice(i, i + 2);
	const opened = kit.load(pathToFileURL(from).href, 'Batch=true');
	opened?.saveAs(pathToFileURL(to).href, extname(to).slice(1), '');
	opened?.destroy();
}
process.kill(process.pid, 'SIGKILL');
