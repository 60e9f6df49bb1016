import { writePaper } from '../../platform/docx/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { mayPublishFor } from '../organisation/index.ts';
import { type MadePaper, makePaper, type PaperWish } from './make-paper.ts';
import { findKept } from './store/index.ts';

/** Whether the caller may put a paper into the library: it is settled, and he publishes for whom it is of. */
export async function mayKeepPaper(act: Act, { account, organisationId, settled }: MadePaper): Promise<boolean> {
	return settled && organisationId !== null && (await mayPublishFor(act.tx, account, organisationId));
}

/** A paper to be read on the screen. @throws Refusal as makePaper */
export async function getPaper(act: Act, wish: PaperWish) {
	const made = await makePaper(act, wish);
	const { paper, row, organisationId } = made;
	const mayKeep = await mayKeepPaper(act, made);
	const place = { campaignId: row.id, kind: wish.kind, organisationId: organisationId ?? 0 };
	const kept = mayKeep ? await findKept(act.tx, place) : undefined;
	return { paper, mayKeep, kept: kept ? { number: kept.number, keptAt: kept.keptAt.toISOString() } : null };
}

/** The same as DOCX to be taken along, which leaves an entry. @throws Refusal as makePaper */
export async function downloadPaper(act: Act, wish: PaperWish): Promise<{ bytes: Uint8Array; fileName: string }> {
	const { paper } = await makePaper(act, wish);
	act.record({ subject: { kind: 'campaign', id: wish.id }, details: { paper: wish.kind, at: wish.at ?? null } });
	return { bytes: await writePaper(paper), fileName: `${paper.title}.docx` };
}
