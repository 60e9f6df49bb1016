import { data } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';

/** What those who look after a document can do on its own page, whoever uploaded it. */
const managerActs = ['retry', 'republish', 'restore'] as const;
export type ManagerAct = (typeof managerActs)[number];

/** Does what a form of the page asks for. @throws the page of a refusal */
export async function actOn(api: ApiClient, request: Request, number: number): Promise<void> {
	const wanted = (await request.formData()).get('act');
	const act = managerActs.find((each) => each === wanted);
	if (!act) throw data({ code: 'INVALID' }, { status: 422 });
	await forPage(request, api.library.document[act]({ number }));
}
