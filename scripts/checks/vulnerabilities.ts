import { execFile } from 'node:child_process';
import { root } from '../lib/paths.mjs';
import type { Check, Result } from './check.ts';

interface Advice {
	severity: string;
	via?: Array<string | { title?: string; url?: string }>;
}

/** Reads the answer of `npm audit --json`. An answer without advice means that the registry could not be asked. */
export function auditResult(answer: string): Result {
	const audit = parse(answer);
	if (!audit?.vulnerabilities) {
		return { ok: true, summary: 'not looked at: the registry gives no advice here' };
	}
	const serious = Object.entries(audit.vulnerabilities).filter(([, { severity }]) =>
		/^(high|critical)$/.test(severity),
	);
	if (serious.length === 0) return { ok: true, summary: 'none of high severity in what the product uses' };
	const details = serious.map(([name, { severity, via = [] }]) => {
		const titles = via.map((each) => (typeof each === 'string' ? `through ${each}` : `${each.title} ${each.url}`));
		return `${name}: ${severity}: ${titles.join('; ')}`;
	});
	return { ok: false, summary: `${serious.length} packages of high severity`, details };
}

function parse(answer: string): { vulnerabilities?: Record<string, Advice> } | undefined {
	try {
		return JSON.parse(answer);
	} catch {
		return undefined;
	}
}

export const vulnerabilities: Check = {
	name: 'vulnerable dependencies',
	run: () =>
		new Promise((resolve) => {
			const args = [
				'audit',
				'--omit=dev',
				'--audit-level=high',
				'--json',
				'--fetch-retries=0',
				'--fetch-timeout=15000',
			];
			// It ends with 1 both when it found something and when it could not ask.
			execFile('npm', args, { cwd: root, timeout: 30_000, maxBuffer: 64 << 20 }, (_error, answer) =>
				resolve(auditResult(answer)),
			);
		}),
};
