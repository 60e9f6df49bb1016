import type { SignedIn } from '@pacesetter/core/identity';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { mayManage, maySee } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { guarded, kept, type Progress } from './present.ts';
import { type DocumentRow, findByNumbers, findProgress, findVersion, lockDocument } from './store/index.ts';

/** Those of some documents that the caller may see, by their numbers. */
export async function loadEach(
	act: Pick<Act, 'tx' | 'caller'>,
	numbers: readonly number[],
): Promise<Map<number, DocumentRow>> {
	const rows = await findByNumbers(act.tx, act.caller, numbers.filter(Number.isSafeInteger));
	return new Map(rows.filter((row) => maySee(act.caller, guarded(row))).map((row) => [row.number, row]));
}

/**
 * A document the caller may see.
 * @throws Refusal NOT_FOUND also when it is there but not for this caller
 */
export async function loadVisible(act: Pick<Act, 'tx' | 'caller'>, number: number): Promise<DocumentRow> {
	const row = (await loadEach(act, [number])).get(number);
	if (!row) throw new Refusal('NOT_FOUND');
	return row;
}

/**
 * A document that the caller looks after, as it is now.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND, FORBIDDEN
 */
export async function loadManageable(act: Act, number: number): Promise<{ row: DocumentRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const row = await loadVisible(act, number);
	if (!mayManage(account, kept(row))) throw new Refusal('FORBIDDEN');
	return { row, account };
}

/** A document the caller may see, locked until the transaction ends. @throws Refusal NOT_FOUND */
export async function lockVisible(act: Pick<Act, 'tx' | 'caller'>, number: number): Promise<DocumentRow> {
	const { id } = await loadVisible(act, number);
	await lockDocument(act.tx, id);
	return loadVisible(act, number);
}

/** While it is decided whether a document stays, nobody changes it. @throws Refusal DOCUMENT_FROZEN */
export function requireUnfrozen(row: Pick<DocumentRow, 'frozen_at'>): void {
	if (row.frozen_at) throw new Refusal('DOCUMENT_FROZEN');
}

/** A document that the caller looks after, locked for a change. @throws Refusal as loadManageable and requireUnfrozen */
export async function loadManaged(act: Act, number: number): Promise<{ row: DocumentRow; account: SignedIn }> {
	const { account } = await loadManageable(act, number);
	act.record({ subject: { kind: 'document', id: number } });
	const row = await lockVisible(act, number);
	requireUnfrozen(row);
	return { row, account };
}

/**
 * The content of a version. Readers get the one that is shown: one that has been replaced may have been so for good reason,
 * and one that isn't ready or hasn't passed its reviewer isn't theirs yet.
 * @throws Refusal NOT_FOUND
 */
export async function contentOf(act: Pick<Act, 'tx' | 'caller'>, row: DocumentRow, version: number): Promise<string> {
	if (version === row.version) return row.content;
	const found = mayManage(act.caller, kept(row)) ? await findVersion(act.tx, row.id, version) : null;
	if (!found) throw new Refusal('NOT_FOUND');
	return found.content;
}

/** What is told only to those who look after a document. */
const untold = { review: null, renaming: null, passed: false } as const;

/** How far the newest versions of some documents have come, to be asked document by document. */
export async function loadProgress(
	act: Pick<Act, 'tx' | 'caller'>,
	rows: readonly DocumentRow[],
): Promise<(row: DocumentRow) => Progress> {
	const found = await findProgress(
		act.tx,
		rows.map(({ id }) => id),
	);
	return (row) => {
		const { place = 1, pagesDone = 0, review = null, renaming = null, passed = false } = found.get(row.id) ?? {};
		const told = mayManage(act.caller, kept(row)) ? { review, renaming, passed } : untold;
		return { place: row.conversion_state === 'queued' ? place : null, pagesDone, ...told };
	};
}
