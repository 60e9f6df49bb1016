import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** This package's folder. */
export const packageDir: string = realpathSync(join(import.meta.dirname, '..'));
export const repositoryRoot: string = dirname(packageDir);

/** Every `node_modules` that Node may look into from this package, nearest first. */
export function moduleDirs(): string[] {
	const dirs: string[] = [];
	for (let dir = packageDir; ; dir = dirname(dir)) {
		const candidate = join(dir, 'node_modules');
		if (existsSync(candidate)) dirs.push(candidate);
		if (dir === dirname(dir)) return dirs;
	}
}
