import type { Frequency } from '../frequency.ts';
import type { EvidenceKind, PlanAction } from '../plan.ts';

/** What papers call things. They are Chinese whatever language their reader has chosen, as the offices they go to are. */
const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
	record: '工作记录',
	document: '文字材料',
	number: '数据',
};
export const frequencyWords: Readonly<Record<Frequency, string>> = {
	once: '',
	monthly: '每月',
	quarterly: '每季度',
	half_yearly: '每半年',
	yearly: '每年',
};
export const lampWords = { green: '绿', yellow: '黄', red: '红', grey: '灰' } as const;
export const seatWords = { head: '组长', deputy: '副组长', member: '成员', office: '办公室' } as const;

/** How an action is proven: what is handed in, and how much of it. */
export function proofOf(action: Pick<PlanAction, 'form' | 'evidence' | 'target' | 'unit' | 'quotaLow'>): string {
	const kind = action.form === 'meeting' ? '会议记录（主持人、应到、实到）' : evidenceWords[action.evidence];
	const target = action.target === null ? '' : `，不少于${action.target}${action.unit}`;
	return `${kind}${target}${action.quotaLow > 1 ? `，${action.quotaLow}次` : ''}`;
}
