import { roleNames, roles } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { type CaseRow, holdersOf, reportersOf } from './store/index.ts';

type Telling = Pick<Act, 'tx' | 'now'>;
type AboutTitle = 'moderation.case_opened' | 'moderation.appeal_made';

const deciding = roleNames.filter((role) => roles[role].some((right) => right === 'library.manage'));

/** Tells those who decide, without those whom the case concerns. */
export async function tellDeciders(
	act: Telling,
	kind: AboutTitle,
	about: { id: string; title: string; without: readonly (string | null)[] },
): Promise<void> {
	const holders = await holdersOf(act.tx, [...deciding, 'founder']);
	const told = holders.filter((id) => !about.without.includes(id));
	await tell(act, told, { kind, parameters: { title: about.title }, link: `/desk/moderation/${about.id}` });
}

type ToReporters =
	| { readonly kind: 'moderation.report_frozen' | 'moderation.report_dropped' }
	| {
			readonly kind: 'moderation.report_upheld' | 'moderation.report_refused' | 'moderation.report_overturned';
			readonly reason: string;
	  };

/** Tells everybody whose report has not been taken back, by the title that he saw. */
export async function tellReporters(act: Telling, { id }: CaseRow, news: ToReporters): Promise<void> {
	const link = '/desk/reports';
	for (const { title, told } of await reportersOf(act.tx, id)) {
		if ('reason' in news) {
			const { kind, reason } = news;
			await tell(act, told, { kind, parameters: { title, reason }, link });
		} else await tell(act, told, { kind: news.kind, parameters: { title }, link });
	}
}

type ToUploader =
	| { readonly kind: 'moderation.frozen' | 'moderation.unfrozen' }
	| {
			readonly kind: 'moderation.cleared' | 'moderation.confirmed' | 'moderation.overturned' | 'moderation.restored';
			readonly reason: string;
	  }
	| { readonly kind: 'moderation.upheld' | 'moderation.taken_down'; readonly reason: string; readonly until: Date };

/** Tells the uploader; nothing of it says who reported or who decided. */
export async function tellUploader(act: Telling, row: CaseRow, news: ToUploader): Promise<void> {
	if (row.uploader_id === null) return;
	const { title } = row;
	const link = `/desk/documents/cases/${row.id}` as const;
	if ('until' in news) {
		const parameters = { title, reason: news.reason, until: news.until.toISOString() };
		await tell(act, row.uploader_id, { kind: news.kind, parameters, link });
	} else if ('reason' in news)
		await tell(act, row.uploader_id, { kind: news.kind, parameters: { title, reason: news.reason }, link });
	else await tell(act, row.uploader_id, { kind: news.kind, parameters: { title }, link });
}
