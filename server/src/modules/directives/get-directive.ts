import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { documentFor } from './document-of.ts';
import { loadDirective } from './load.ts';
import { presentAbove, presentDirective } from './present.ts';
import {
	attachedTo,
	type DirectiveRow,
	directivesAbove,
	documentNumberOf,
	findDirective,
	hasBelow,
} from './store/index.ts';

async function documentOf(act: Act, row: DirectiveRow) {
	const document = await documentFor(act, await documentNumberOf(act.tx, row.documentId));
	return (
		document && {
			number: document.number,
			version: row.version,
			shown: document.version,
			state: document.state,
			conversion: document.conversion_state,
		}
	);
}

async function attachmentsOf(act: Act, id: string) {
	const documents = [];
	for (const { number } of await attachedTo(act.tx, id)) documents.push(await documentFor(act, number));
	return documents.flatMap((document) => (document ? [{ number: document.number, title: document.title }] : []));
}

/** A mistaken registration can be taken back for a day, as long as nothing was built on it. */
export const mayRemove = async (act: Pick<Act, 'tx' | 'now'>, row: DirectiveRow): Promise<boolean> =>
	row.state !== 'drafting' &&
	row.state !== 'converted' &&
	mayTakeBack(row.registeredAt, act.now) &&
	!(await hasBelow(act.tx, row.id));

/** What is registered of a directive, and the chain above it from the top down. @throws Refusal as loadDirective */
export async function getDirective(act: Act, input: { id: string }) {
	const { row, account } = await loadDirective(act, input.id);
	const chain = (await directivesAbove(act.tx, account, row.id)).map(presentAbove);
	const editable = (await findDirective(act.tx, account, 'directive.edit', row.id)) !== undefined;
	return {
		...presentDirective(row, act.now),
		form: row.form,
		notices: [...row.notices],
		// One above that is not for the caller is not named to him.
		parentId: chain.some(({ id }) => id === row.parentId) ? row.parentId : null,
		chain,
		attachments: await attachmentsOf(act, row.id),
		revision: row.revision,
		editable,
		removable: editable && (await mayRemove(act, row)),
		document: await documentOf(act, row),
	};
}
