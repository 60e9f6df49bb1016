import type {
	DeskClause,
	DeskEvent,
	DeskFinding,
	DeskItem,
	DeskWaiver,
	Part,
	Patch,
} from '@pacesetter/core/directives/desk';
import { reasonOf } from '@pacesetter/core/directives/intake';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { provenanceOf } from './provenance.ts';
import { organisationNames, postTitles } from './store/index.ts';

/** Owners by name, as far as the caller may see them. */
async function ownerNames(act: Act, account: SignedIn, items: readonly DeskItem[]) {
	const organisations = await organisationNames(
		act.tx,
		account,
		items.flatMap(({ ownerOrganisation }) => ownerOrganisation ?? []),
	);
	const posts = await postTitles(
		act.tx,
		items.flatMap(({ ownerPost }) => ownerPost ?? []),
	);
	return ({ ownerOrganisation, ownerPost }: DeskItem): string | null => {
		const name = organisations.get(ownerOrganisation ?? 0);
		const title = posts.get(ownerPost ?? '');
		return name === undefined ? null : title === undefined ? name : `${name} ${title}`;
	};
}

export async function presentClauses(act: Act, account: SignedIn, clauses: readonly DeskClause[]) {
	const provenance = await provenanceOf(act.tx, account, clauses);
	return clauses.map((clause) => ({
		...clause,
		spans: [...clause.spans],
		cites: [...clause.cites],
		merged: [...clause.merged],
		provenance: provenance(clause),
	}));
}

export async function presentItems(act: Act, account: SignedIn, items: readonly DeskItem[]) {
	const owner = await ownerNames(act, account, items);
	return items.map((item) => ({
		...item,
		clauses: [...item.clauses],
		types: [...item.types],
		also: [...item.also],
		seats: item.seats.map((seat) => ({ ...seat })),
		why: reasonOf(item),
		ownerName: owner(item),
	}));
}

/** What a step changed, as the desk shows it: whoever has the draft before it needs no more. */
export async function presentChanges(act: Act, account: SignedIn, patch: Patch) {
	const after = <Row>(part: Part): Row[] =>
		patch.filter((change) => change.part === part && change.after !== null).map((change) => change.after as Row);
	return {
		clauses: await presentClauses(act, account, after<DeskClause>('clauses')),
		items: await presentItems(act, account, after<DeskItem>('items')),
		findings: after<DeskFinding>('findings'),
		events: after<DeskEvent>('events'),
		waivers: after<DeskWaiver>('waivers'),
		removed: patch.filter((change) => change.after === null).map(({ part, id }) => ({ part, id })),
	};
}
