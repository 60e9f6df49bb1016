/** How a parameter is written out: as it is, as a day, or as a time. Days and times come as ISO 8601. */
type Written = 'text' | 'day' | 'time';

/**
 * What can be told to an account: the kinds of notices, each with the parameters that its words speak of. The web has words
 * for each kind; whoever adds one adds them. A kind stays for as long as notices of it are kept.
 */
export const noticeKinds = {
	'review.approved': { title: 'text' },
	'review.returned': { title: 'text', reason: 'text' },
	'review.reopened': { title: 'text' },
	'review.renamed': { title: 'text' },
	'review.title_returned': { title: 'text', wanted: 'text', reason: 'text' },
	'review.title_reopened': { title: 'text' },
	'moderation.report_frozen': { title: 'text' },
	'moderation.report_upheld': { title: 'text', reason: 'text' },
	'moderation.report_refused': { title: 'text', reason: 'text' },
	'moderation.report_overturned': { title: 'text', reason: 'text' },
	'moderation.report_dropped': { title: 'text' },
	'moderation.frozen': { title: 'text' },
	'moderation.unfrozen': { title: 'text' },
	'moderation.upheld': { title: 'text', reason: 'text', until: 'day' },
	'moderation.taken_down': { title: 'text', reason: 'text', until: 'day' },
	'moderation.cleared': { title: 'text', reason: 'text' },
	'moderation.confirmed': { title: 'text', reason: 'text' },
	'moderation.overturned': { title: 'text', reason: 'text' },
	'moderation.restored': { title: 'text', reason: 'text' },
	'moderation.case_opened': { title: 'text' },
	'moderation.appeal_made': { title: 'text' },
	'campaigns.model_recommended': { title: 'text' },
	'campaigns.model_refused': { title: 'text' },
	'campaigns.model_lapsed': { title: 'text', organisation: 'text' },
	'campaigns.decision_given': { title: 'text', until: 'day' },
	'campaigns.decision_moved': { title: 'text' },
	'campaigns.decision_changed': { title: 'text', until: 'day' },
	'campaigns.decision_withdrawn': { title: 'text', reason: 'text' },
	'campaigns.deviation_granted': { title: 'text' },
	'campaigns.deviation_refused': { title: 'text' },
	'campaigns.asked_twice': { title: 'text', campaign: 'text', other: 'text' },
	'campaigns.closing_open': { title: 'text', count: 'text' },
	'campaigns.plans_filed': { title: 'text', count: 'text', filed: 'text', total: 'text', missing: 'text' },
	'campaigns.filings_due': { title: 'text', until: 'day', filed: 'text', total: 'text', missing: 'text' },
	'campaigns.filing_soon': { title: 'text', until: 'day' },
	'campaigns.plan_returned': { title: 'text', organisation: 'text', reason: 'text' },
	'campaigns.emergency_declared': { title: 'text', campaign: 'text', reason: 'text' },
	'campaigns.emergency_lifted': { title: 'text', campaign: 'text', until: 'day' },
	'campaigns.emergency_moved': { title: 'text', campaign: 'text', days: 'text', moved: 'text' },
	'campaigns.emergency_resumed': { title: 'text', campaign: 'text' },
	'campaigns.emergency_withdrawn': { title: 'text', campaign: 'text' },
	'campaigns.short_task_asked': { title: 'text', emergency: 'text', until: 'day' },
	'campaigns.short_task_asked_by': { title: 'text', emergency: 'text', until: 'time' },
	'campaigns.short_task_cancelled': { title: 'text', reason: 'text' },
} as const satisfies Record<string, Readonly<Record<string, Written>>>;

export type NoticeKind = keyof typeof noticeKinds;
export const noticeNames = Object.keys(noticeKinds) as readonly NoticeKind[];

type Parameters<Kind extends NoticeKind> = {
	readonly [Name in keyof (typeof noticeKinds)[Kind]]: (typeof noticeKinds)[Kind][Name] extends 'text'
		? string | number
		: string;
};

/** Something to be told: its kind, what its words speak of, and the page of ours where one goes on. */
export type Tidings = {
	readonly [Kind in NoticeKind]: {
		readonly kind: Kind;
		readonly parameters: Parameters<Kind>;
		readonly link: `/${string}`;
	};
}[NoticeKind];
