import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { type Check, fromFindings } from './check.ts';

/**
 * Whether a licence expression (SPDX) leaves no choice but the GPL or AGPL. The LGPL of a library that is linked
 * dynamically is fine.
 */
export function isCopyleft(expression: string): boolean {
	const choices = expression.replaceAll(/[()]/g, ' ').split(/\sOR\s/i);
	return choices.every((choice) => /(^|[^L])\bA?GPL/i.test(choice));
}

interface Manifest {
	name?: string;
	license?: string | { type?: string };
	licenses?: Array<{ type?: string }>;
}

/** The licence that a package names in its package.json, '' when it names none. */
export function licenceOf({ license, licenses }: Manifest): string {
	if (typeof license === 'string') return license;
	return license?.type ?? licenses?.map(({ type }) => type ?? '').join(' OR ') ?? '';
}

export const licences: Check = {
	name: 'licences',
	async run() {
		const lock: { packages: Record<string, { dev?: boolean; link?: boolean }> } = JSON.parse(
			readFileSync(join(root, 'package-lock.json'), 'utf8'),
		);
		const shipped = Object.entries(lock.packages)
			.filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
			.map(([path]) => join(root, path, 'package.json'))
			.filter((path) => existsSync(path));
		const findings = shipped.flatMap((path) => {
			const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
			const licence = licenceOf(manifest);
			return isCopyleft(licence) ? [`${manifest.name}: ${licence}`] : [];
		});
		return fromFindings(`${shipped.length} installed packages of the product`, findings);
	},
};
