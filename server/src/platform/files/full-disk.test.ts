import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { sourceUrl } from '../../testing/child.ts';
import { temporaryFolder } from '../../testing/folder.ts';

// A program of the system where there is one, not of a package.
const namespaces = 'unshare';

/** Runs a module in a mount namespace of its own, where `folder` is a file system of 256 kB. */
function runOnSmallDisk(folder: string, code: string) {
	const script = 'mount -t tmpfs -o size=256k none "$1" && exec "$2" --input-type=module --eval "$3" "$1"';
	const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, process.execPath, code];
	return spawnSync(namespaces, args, { encoding: 'utf8' });
}

const code = `
	import { readdir, writeFile } from 'node:fs/promises';
	import { join } from 'node:path';
	import { Readable } from 'node:stream';
	import { openFiles } from ${JSON.stringify(sourceUrl('platform/files/index.ts'))};
	const data = process.argv[1];
	const files = await openFiles(data, null);
	const receive = (bytes) => files.receive(Readable.from([Buffer.alloc(bytes, 'x')]), 10_000_000);
	const refused = await receive(1_000_000).then(() => 'taken', (error) => error.code);
	const left = await readdir(join(data, 'tmp'));
	const small = await files.keep(await receive(50_000));
	console.log(JSON.stringify({ refused, left, small: small.bytes }));`;

test('a full disk is told as such, leaves nothing, and takes what fits', async (context) => {
	const possible = runOnSmallDisk(await temporaryFolder(), 'process.exit(0)');
	if (possible.status !== 0) context.skip('no mount namespaces for this user here');
	const { stdout, stderr } = runOnSmallDisk(await temporaryFolder(), code);
	expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual({ refused: 'STORAGE_FULL', left: [], small: 50_000 });
});
