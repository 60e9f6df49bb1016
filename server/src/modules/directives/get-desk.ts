import { type DeskItem, fatesOf, lengthOf, lint, touched } from '@pacesetter/core/directives/desk';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadDirective } from './load.ts';
import { provenanceOf } from './provenance.ts';
import {
	deskPages,
	lastSteps,
	loadDraft,
	nextStep,
	organisationNames,
	postTitles,
	type StepRow,
	textOf,
} from './store/index.ts';

/** So many steps are told, so that whoever comes second sees what the others did. */
const stepsTold = 30;

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

const presentStep = ({ patch, at, ...step }: StepRow) => ({ ...step, at: at.toISOString(), touched: touched(patch) });

/** The draft of a directive as it lies on the desk, with what stands in its way. @throws Refusal as loadDirective */
export async function getDesk(act: Act, input: { id: string }) {
	const { row, account } = await loadDirective(act, input.id);
	const draft = await loadDraft(act.tx, row.id);
	const fates = fatesOf(draft);
	const provenance = await provenanceOf(act.tx, account, draft.clauses);
	const owner = await ownerNames(act, account, draft.items);
	const faults = row.reading === 'ready' ? lint(draft, row.form) : [];
	return {
		revision: row.revision,
		text: await textOf(act.tx, row.id),
		clauses: draft.clauses.map((clause) => ({
			...clause,
			spans: [...clause.spans],
			cites: [...clause.cites],
			merged: [...clause.merged],
			fate: fates.get(clause.id) ?? 'open',
			provenance: provenance(clause),
		})),
		items: draft.items.map((item) => ({ ...item, clauses: [...item.clauses], ownerName: owner(item) })),
		findings: [...draft.findings],
		events: [...draft.events],
		lint: faults,
		length: lengthOf(draft.items.filter(({ state }) => state === 'accepted')),
		pages: await deskPages(act.tx, row.id),
		steps: (await lastSteps(act.tx, row.id, stepsTold)).map(presentStep),
		canUndo: (await nextStep(act.tx, row.id, 'undo')) !== undefined,
		canRedo: (await nextStep(act.tx, row.id, 'redo')) !== undefined,
	};
}
