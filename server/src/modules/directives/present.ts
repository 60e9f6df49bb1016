import { deployment } from '@pacesetter/core/directives/registration';
import type { DirectiveRow } from './store/index.ts';

/** A directive as lists show it. */
export const presentDirective = (row: DirectiveRow, now: Date) => ({
	id: row.id,
	title: row.title,
	organisation: row.organisation,
	issuer: row.issuer,
	level: row.level,
	number: row.number,
	issuedOn: row.issuedOn,
	receivedAt: row.receivedAt.toISOString(),
	deployedAt: row.deployedAt?.toISOString() ?? null,
	...deployment(row, now),
	state: row.state,
	reading: row.reading,
	failure: row.failure,
	items: row.items,
});

/** One of those above another. */
export const presentAbove = ({ id, title, issuer, level, number }: DirectiveRow) => ({
	id,
	title,
	issuer,
	level,
	number,
});
