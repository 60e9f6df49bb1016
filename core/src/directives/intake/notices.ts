import type { DeskItem } from '../desk/index.ts';
import type { Finding } from '../proofread/finding.ts';
import type { SourceText } from '../source.ts';

/** What a person should know of a document before he works on it. */
export const notices = [
	'no_clauses',
	'only_tables',
	'damaged_numbering',
	'nothing_asked',
	'many_findings',
	'slides',
] as const;
export type Notice = (typeof notices)[number];

/** Why a document is not laid on the desk; it can be read as any other. */
export const intakeFailures = ['no_text', 'too_long', 'unreadable', 'internal'] as const;
export type IntakeFailure = (typeof intakeFailures)[number];

/** Longer texts are no directives, and the desk would not serve them. */
export const mostCharacters = 600_000;

export function noticesOf(
	source: SourceText,
	clauses: number,
	items: readonly Pick<DeskItem, 'kind'>[],
	findings: readonly Finding[],
): Notice[] {
	const { text, paragraphs = [], form } = source;
	const filled = paragraphs.filter(({ start, end }) => text.slice(start, end).trim() !== '');
	const told: Record<Notice, boolean> = {
		no_clauses: clauses === 0,
		only_tables:
			form === 'sheet' || (filled.length > 3 && filled.filter(({ inTable }) => inTable).length >= filled.length * 0.9),
		damaged_numbering: findings.some(({ kind }) => kind === 'numbering'),
		nothing_asked: !items.some(({ kind }) => kind === 'action' || kind === 'duty' || kind === 'quota'),
		many_findings: findings.length * 200 > text.length && findings.length > 10,
		slides: form === 'slides',
	};
	return notices.filter((notice) => told[notice]);
}
