import type { DeskFinding } from '../desk/index.ts';
import { hash } from '../outline/identity.ts';
import type { Finding } from '../proofread/finding.ts';

/** So many characters to both sides tell one place from another. */
const around = 8;
const bare = (text: string): string => text.replace(/\s/g, '');

/** Findings with ids by their words and those around them, so that a decision holds in the next version as well. */
export function deskFindings(text: string, findings: readonly Finding[]): DeskFinding[] {
	const seen = new Map<string, number>();
	return findings.map((finding) => {
		const { start, end, kind, found, suggestion } = finding;
		const before = bare(text.slice(Math.max(0, start - 3 * around), start)).slice(-around);
		const behind = bare(text.slice(end, end + 3 * around)).slice(0, around);
		const key = [kind, found, suggestion ?? '?', before, behind].join('|');
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		return { ...finding, id: `f${hash(times === 1 ? key : `${key}#${times}`)}`, decision: 'open', note: null };
	});
}
