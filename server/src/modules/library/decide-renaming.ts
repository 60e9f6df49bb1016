import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { announce } from './announce.ts';
import { loadRenaming, loadWaitingRenaming } from './load-renaming.ts';
import { saveRenaming, updateDocument } from './store/index.ts';

type Asked = { number: number; title: string };
type Loaded = Awaited<ReturnType<typeof loadRenaming>>;

const concerned = ({ row, renaming }: Loaded): string[] => [...new Set([row.uploader_id, renaming.asked_by])];
const linkTo = ({ row }: Loaded) => `/documents/${row.number}` as const;

/** From now on readers see the title that waited. @throws Refusal as loadWaitingRenaming */
export async function approveRenaming(act: Act, input: Asked) {
	const loaded = await loadWaitingRenaming(act, input);
	const { row, by } = loaded;
	await saveRenaming(act.tx, row.id, { state: 'approved', beforeTitle: row.title, by, at: act.now });
	await updateDocument(act.tx, row.id, { title: input.title });
	const parameters = { title: input.title };
	await tell(act, concerned(loaded), { kind: 'review.renamed', parameters, link: linkTo(loaded) });
	await announce(act, row.id);
	return { number: row.number };
}

/** Gives it back with the reason; readers see the title that they saw. @throws Refusal as loadWaitingRenaming */
export async function returnRenaming(act: Act, input: Asked & { reason: string }) {
	const loaded = await loadWaitingRenaming(act, input);
	const { row, by } = loaded;
	const { reason, title: wanted } = input;
	await saveRenaming(act.tx, row.id, { state: 'returned', reason, by, at: act.now });
	const parameters = { title: row.title, wanted, reason };
	await tell(act, concerned(loaded), { kind: 'review.title_returned', parameters, link: linkTo(loaded) });
	return { number: row.number };
}

/** Takes a decision back, as long as nothing has come after it. @throws Refusal as loadRenaming; CONFLICT */
export async function reopenRenaming(act: Act, input: Asked) {
	const loaded = await loadRenaming(act, input);
	const { row, renaming } = loaded;
	const { before_title: before, decided_at: decidedAt } = renaming;
	const stands = renaming.state === 'returned' || row.title === renaming.title;
	if (!decidedAt || !stands || !mayTakeBack(decidedAt, act.now)) throw new Refusal('CONFLICT');
	await saveRenaming(act.tx, row.id, { state: 'waiting' });
	if (before !== null) await updateDocument(act.tx, row.id, { title: before });
	const parameters = { title: before ?? row.title };
	await tell(act, concerned(loaded), { kind: 'review.title_reopened', parameters, link: linkTo(loaded) });
	await announce(act, row.id);
	return { number: row.number };
}
