import type { Row } from '../organisations/tree.ts';

/**
 * What a browser asks for when somebody at the desk goes from his tops through the tree to an organisation's profile and
 * members, turns a page, looks a name up and comes back. Each is the data of one page of the product.
 */
export function clicksOf(at: Row, county: readonly Row[]): string[] {
	const below = county.filter((row) => row.preorder >= at.preorder && row.preorder <= at.subtreeEnd);
	const pick = (step: number): number => (below[(at.id * 31 + step * 17) % below.length] ?? at).id;
	return [
		'/desk/organisations.data',
		`/desk/organisations.data?at=${pick(1)}`,
		`/desk/organisations/${pick(1)}.data`,
		`/desk/organisations/${pick(1)}.data?tab=members`,
		'/desk/organisations.data?page=2',
		`/desk/organisations.data?q=${encodeURIComponent('第1支部')}`,
		`/desk/organisations/${pick(2)}.data`,
		`/desk/organisations/${pick(2)}.data?tab=posts`,
	];
}
