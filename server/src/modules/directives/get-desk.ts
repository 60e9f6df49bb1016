import { fatesOf, lengthOf, lint, touched } from '@pacesetter/core/directives/desk';
import { askingCodes, type DeskNote } from '@pacesetter/core/directives/intake';
import type { Act } from '../../platform/http/index.ts';
import { isDeskOpen, loadDirective } from './load.ts';
import { presentClauses, presentItems } from './present-draft.ts';
import { deskPages, lastSteps, loadDraft, nextStep, notesOf, type StepRow, textOf } from './store/index.ts';

/** So many steps are told, so that whoever comes second sees what the others did. */
const stepsTold = 30;

const asking: ReadonlySet<string> = new Set(askingCodes);
const asks = ({ code }: DeskNote): boolean => asking.has(code);

const presentStep = ({ patch, at, ...step }: StepRow) => ({ ...step, at: at.toISOString(), touched: touched(patch) });

/** The draft of a directive as it lies on the desk, with what stands in its way. @throws Refusal as loadDirective */
export async function getDesk(act: Act, input: { id: string }) {
	const { row, account } = await loadDirective(act, input.id);
	const draft = await loadDraft(act.tx, row.id);
	const text = await textOf(act.tx, row.id);
	const fates = fatesOf(draft, text);
	const clauses = await presentClauses(act, account, draft.clauses);
	const faults = (await isDeskOpen(act, row)) ? lint(draft, text, row.form) : [];
	return {
		revision: row.revision,
		text,
		clauses: clauses.map((clause) => ({ ...clause, fate: fates.get(clause.id) ?? ('open' as const) })),
		items: await presentItems(act, account, draft.items),
		findings: [...draft.findings],
		events: [...draft.events],
		waivers: [...draft.waivers],
		notes: (await notesOf(act.tx, row.id)).map((note) => ({ ...note, asks: asks(note) })),
		lint: faults,
		length: lengthOf(draft.items.filter(({ state }) => state === 'accepted')),
		pages: await deskPages(act.tx, row.id),
		steps: (await lastSteps(act.tx, row.id, stepsTold)).map(presentStep),
		canUndo: (await nextStep(act.tx, row.id, 'undo')) !== undefined,
		canRedo: (await nextStep(act.tx, row.id, 'redo')) !== undefined,
	};
}
