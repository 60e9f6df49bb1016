import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../lib/hash.mjs';
import { root } from '../lib/paths.mjs';

export interface Source {
	/** Relative to the repository. */
	path: string;
	text: string;
}

const made = new Set(['node_modules', '.react-router', '.setup', '.git', '.tmp']);
const madeFolders = /^(data|web\/build)\//;

/** The files of the repository: tracked by git and new ones that it does not ignore. Without git, all but what is made. */
export function repositoryFiles(): string[] {
	try {
		const flags = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
		const listed = execFileSync('git', flags, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
	} catch {
		const all = filesUnder(root, (name) => made.has(name)).map((path) => relative(root, path));
		return all.filter((path) => !madeFolders.test(path));
	}
}

/** Those whose name ends in one of the endings, with their text. */
export function sourcesEndingIn(...endings: string[]): Source[] {
	return repositoryFiles()
		.filter((path) => endings.some((ending) => path.endsWith(ending)))
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
