import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { type Check, fromFindings } from './check.ts';
import { repositoryFiles } from './sources.ts';
import { linesOf, runTool } from './tool.ts';

/** Folders with a tsconfig.json and something to check. */
function typedFolders(): string[] {
	const files = repositoryFiles();
	const configs = files.filter((path) => /^[^/]+\/tsconfig\.json$/.test(path)).map((path) => path.split('/')[0] ?? '');
	return configs.filter((folder) => files.some((path) => path.startsWith(`${folder}/`) && /\.(tsx?|mjs)$/.test(path)));
}

export const types: Check = {
	name: 'types',
	async run() {
		if (existsSync(join(root, 'web', 'react-router.config.ts'))) {
			// The web's pages import types that are made from its routes.
			const made = await runTool('react-router', ['typegen'], join(root, 'web'));
			if (made.code !== 0) return { ok: false, summary: 'react-router typegen failed', details: linesOf(made) };
		}
		const folders = typedFolders();
		const findings: string[] = [];
		for (const folder of folders) {
			const said = await runTool('tsc', ['-p', folder, '--pretty', 'false']);
			if (said.code !== 0) findings.push(...linesOf(said));
		}
		return fromFindings(folders.join(', '), findings);
	},
};
