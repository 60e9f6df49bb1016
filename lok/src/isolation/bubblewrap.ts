import { lstatSync, readlinkSync } from 'node:fs';

/** What LibreOffice and Node read of the system; nothing of anybody's. */
const systemPaths = [
	'/usr',
	'/etc/fonts',
	'/etc/libreoffice',
	'/etc/alternatives',
	'/etc/ld.so.cache',
	'/etc/localtime',
	'/var/cache/fontconfig',
	'/var/lib/libreoffice',
];

/** The arguments of `bwrap` before the command. Every folder keeps its path inside. */
export function bubblewrapArguments(home: string, readable: readonly string[]): string[] {
	return [
		'--unshare-all',
		'--die-with-parent',
		'--new-session',
		...['--cap-drop', 'ALL'],
		...systemPaths.flatMap((path) => ['--ro-bind-try', path, path]),
		...['/lib', '/lib64', '/lib32', '/bin', '/sbin'].flatMap(sameAsOutside),
		...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
		...readable.flatMap((path) => ['--ro-bind-try', path, path]),
		...['--bind', home, home, '--chdir', home],
	];
}

/** On merged-usr systems these are links into /usr; elsewhere folders. */
function sameAsOutside(path: string): string[] {
	try {
		return lstatSync(path).isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
	} catch {
		return [];
	}
}
