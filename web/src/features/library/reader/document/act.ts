import { data } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';
import { type RefusedReport, reportDocument, withdrawReport } from '../moderation/report-document.ts';
import { actOnNotes, type RefusedNote } from '../notes/act-on-notes.ts';
import { shareDocument } from '../sharing/share-document.ts';

/** What those who look after a document can do on its own page, whoever uploaded it. */
const managerActs = ['retry', 'republish', 'restore'] as const;
export type ManagerAct = (typeof managerActs)[number];

/**
 * Does what a form of the page asks for. @returns where on the page it shows, or what was not taken
 * @throws the page of a refusal
 */
export async function actOn(
	api: ApiClient,
	request: Request,
	number: number,
): Promise<string | RefusedNote | RefusedReport> {
	const form = await request.formData();
	const noted = await actOnNotes(api, request, form, number);
	if (noted !== undefined) return noted;
	const wanted = form.get('act');
	if (wanted === 'reward' || wanted === 'undo-reward') {
		const asked: Promise<unknown> = wanted === 'reward' ? giveReward(api, form, number) : undoReward(api, form);
		await forPage(request, asked);
		return '#reward';
	}
	if (wanted === 'keep' || wanted === 'let-go') {
		const folder = form.get('folder');
		const place = { number, folderId: typeof folder === 'string' && folder !== '' ? folder : null };
		const { add, remove } = api.reading.favourite;
		await forPage(request, wanted === 'keep' ? add(place) : remove(place));
		return '#favourite';
	}
	if (wanted === 'report') return reportDocument(api, request, form, number);
	if (wanted === 'withdraw-report') return withdrawReport(api, request, form);
	if (wanted === 'share') return shareDocument(api, request, form, number);
	const act = managerActs.find((each) => each === wanted);
	if (!act) throw unreadable();
	await forPage(request, api.library.document[act]({ number }));
	return '';
}

const unreadable = () => data({ code: 'INVALID' }, { status: 422 });

/** The contract says which amounts and keys there are. */
const giveReward = (api: ApiClient, form: FormData, number: number) =>
	api.points.reward.give({ number, amount: Number(form.get('amount')), key: String(form.get('key')) });

function undoReward(api: ApiClient, form: FormData) {
	const id = numberIn(String(form.get('reward')), 15);
	if (id === null) throw unreadable();
	return api.points.reward.undo({ transfer: id });
}
