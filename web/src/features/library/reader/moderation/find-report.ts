import type { ApiClient } from '../../../../app/context.ts';
import { refusalIn } from '../../../../app/refusal.ts';

/** What the page of a document offers for reporting it. The key makes a form that is sent twice one report. */
export async function findReport(api: ApiClient, number: number) {
	try {
		return { ...(await api.moderation.report.state({ number })), key: crypto.randomUUID() };
	} catch (error) {
		// The page comes also without an answer.
		if (!refusalIn(error)) console.error('Whether a document can be reported is not known', error);
		return null;
	}
}

export type ReportOffer = NonNullable<Awaited<ReturnType<typeof findReport>>>;
