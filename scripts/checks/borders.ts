import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { type Check, fromFindings } from './check.ts';
import { runTool } from './tool.ts';

interface Cruise {
	summary: { totalCruised: number; violations: Array<{ from: string; to: string; rule: { name: string } }> };
	modules: Array<{ source: string }>;
}

/** Imports that cross a border of .dependency-cruiser.mjs, and workspaces of which no file was seen. */
export function borderFindings({ summary, modules }: Cruise, workspaces: string[]): string[] {
	const unseen = workspaces.filter((each) => !modules.some(({ source }) => source.startsWith(`${each}/`)));
	return [
		...unseen.map((each) => `${each}: no module was seen, so its borders are not checked`),
		...summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
	];
}

/** Cruises those workspaces of a repository. Rejects when dependency-cruiser's answer makes no sense. */
export async function cruise(repository: string, workspaces: string[]): Promise<Cruise> {
	const args = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', ...workspaces];
	const said = await runTool('depcruise', args, repository);
	try {
		return JSON.parse(said.stdout);
	} catch {
		throw new Error(`dependency-cruiser: ${said.stderr || said.stdout}`);
	}
}

export const borders: Check = {
	name: 'borders',
	async run() {
		const names = ['core', 'lok', 'server', 'web'].filter((each) => existsSync(join(root, each, 'src')));
		const workspaces = names.map((each) => `${each}/src`);
		const found = await cruise(root, workspaces);
		return fromFindings(`${found.summary.totalCruised} modules`, borderFindings(found, workspaces));
	},
};
