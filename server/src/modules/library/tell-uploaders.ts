import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { type DocumentRow, uploadersOf } from './store/index.ts';

type Outcome = { readonly kind: 'approved' | 'reopened' } | { readonly kind: 'returned'; readonly reason: string };

/** Tells those who brought a version what has become of it. */
export async function tellUploaders(act: Act, row: DocumentRow, version: number, outcome: Outcome): Promise<void> {
	const link = `/documents/${row.number}` as const;
	const { title } = row;
	const told = await uploadersOf(act.tx, row.id, version);
	if (outcome.kind === 'returned') {
		await tell(act, told, { kind: 'review.returned', parameters: { title, reason: outcome.reason }, link });
	} else await tell(act, told, { kind: `review.${outcome.kind}`, parameters: { title }, link });
}
