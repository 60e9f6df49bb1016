import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { paperCategory } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import { writePaper } from '../../platform/docx/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { addDocument, listCategories, replaceKept } from '../library/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { mayKeepPaper } from './get-paper.ts';
import { type MadePaper, makePaper, type PaperWish } from './make-paper.ts';
import { findKept, holdPaper, saveKept } from './store/index.ts';

/** More than any paper has. */
const mostBytes = 50 * 1024 * 1024;
const mostTitle = 200;

interface Shelving extends PaperWish {
	readonly organisationId: number;
	/** The document that it becomes a version of; null: a new one. */
	readonly into: number | null;
}

/** @returns the number of the document */
async function shelve(act: Act, { paper, account }: MadePaper, wish: Shelving): Promise<number> {
	const { kind, organisationId, into } = wish;
	const received = await act.files.receive(Readable.from([await writePaper(paper)]), mostBytes);
	try {
		const content = {
			content: received.hash,
			bytes: received.bytes,
			format: 'docx',
			fileName: `${paper.title}.docx`,
			shelve: () => act.files.keep(received),
		};
		if (into !== null) {
			if (await replaceKept(act, { ...content, number: into, accountId: account.accountId })) return into;
			// Thrown away, or erased, in this very moment.
			throw new Refusal('CONFLICT', { reason: 'recycled' });
		}
		const category = paperCategory(kind, await listCategories(act));
		if (!category) throw new Refusal('INVALID', { field: 'categoryId' });
		const audience = { visibility: 'organisation' as const, organisationId };
		const added = { ...content, ...audience, title: paper.title.slice(0, mostTitle), categoryId: category.id };
		return (await addDocument(act, added)).number;
	} finally {
		await received.discard();
	}
}

/**
 * Puts a paper into the library, for the organisation that it is of and those below it. Doing so again makes a new version of
 * the same document; where no word of it has changed, there is none. What was thrown away is not put in anew beside it; what was erased is
 * gone, and the paper becomes a new document.
 * @throws Refusal as makePaper; PLAN_NOT_READY for a draft; FORBIDDEN; CONFLICT while it lies in the recycle bin; INVALID where the library has no category; and as replaceKept
 */
export async function keepPaper(act: Act, wish: PaperWish): Promise<{ number: number; changed: boolean }> {
	const made = await makePaper(act, wish);
	const { paper, organisationId, settled } = made;
	if (organisationId === null) throw new Refusal('INVALID', { field: 'at' });
	act.record({
		subject: { kind: 'campaign', id: wish.id },
		details: { paper: wish.kind, organisation: organisationId },
	});
	if (!settled) throw new Refusal('PLAN_NOT_READY', { count: 1, reason: 'not_approved' });
	if (!(await mayKeepPaper(act, made))) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'library.publish', organisationId);
	const place = { campaignId: wish.id, kind: wish.kind, organisationId };
	await holdPaper(act.tx, place);
	const kept = await findKept(act.tx, place);
	if (kept?.recycled) throw new Refusal('CONFLICT', { reason: 'recycled' });
	const fingerprint = createHash('sha256').update(JSON.stringify(paper)).digest('hex');
	if (kept?.fingerprint === fingerprint) {
		act.record(null);
		return { number: kept.number, changed: false };
	}
	const number = await shelve(act, made, { ...wish, organisationId, into: kept?.number ?? null });
	await saveKept(act.tx, place, { number, fingerprint, keptAt: act.now });
	act.record({ subject: { kind: 'campaign', id: wish.id }, details: { paper: wish.kind, document: number } });
	return { number, changed: true };
}
