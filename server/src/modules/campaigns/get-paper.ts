import { writePaper } from '../../platform/docx/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { mayPublishFor } from '../organisation/index.ts';
import { type MadePaper, makePaper, type PaperWish } from './make-paper.ts';
import { findKept, reachesOrganisation } from './store/index.ts';

/**
 * Whether the caller may put a paper into the library: it is settled, and he acts in campaigns for whom it is of, and publishes for
 * it. A seat there, which lets one publish what is one's own, doesn't speak for it.
 */
export async function mayKeepPaper({ tx }: Act, { account, organisationId, settled }: MadePaper): Promise<boolean> {
	if (!settled || organisationId === null) return false;
	const acts = await reachesOrganisation(tx, account, 'campaign.practise', organisationId);
	return acts && (await mayPublishFor(tx, account, organisationId));
}

/** A paper to be read on the screen. @throws Refusal as makePaper */
export async function getPaper(act: Act, wish: PaperWish) {
	const made = await makePaper(act, wish);
	const { paper, row, organisationId } = made;
	const mayKeep = await mayKeepPaper(act, made);
	const place = { campaignId: row.id, kind: wish.kind, organisationId: organisationId ?? 0 };
	const kept = mayKeep ? await findKept(act.tx, place) : undefined;
	return {
		paper,
		mayKeep,
		kept: kept ? { number: kept.number, keptAt: kept.keptAt.toISOString(), recycled: kept.recycled } : null,
	};
}

/** The same as DOCX to be taken along, which leaves an entry. @throws Refusal as makePaper */
export async function downloadPaper(act: Act, wish: PaperWish): Promise<{ bytes: Uint8Array; fileName: string }> {
	const { paper } = await makePaper(act, wish);
	act.record({ subject: { kind: 'campaign', id: wish.id }, details: { paper: wish.kind, at: wish.at ?? null } });
	return { bytes: await writePaper(paper), fileName: `${paper.title}.docx` };
}
