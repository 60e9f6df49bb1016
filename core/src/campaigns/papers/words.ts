import type { OrganisationType } from '../../organisation/index.ts';
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

const typeWords: Readonly<Record<OrganisationType, string>> = {
	committee: '党委',
	working_committee: '党工委',
	general_branch: '党总支',
	branch: '党支部',
	joint_branch: '联合党支部',
	group: '党小组',
	department: '部门',
	section: '科室',
};
/** So many are addressed by their names; more by what they are. */
const mostNames = 8;

/** 主送机关: those named that a plan goes to, or all of the types that it is meant for. Nobody, where it went to nobody. */
export function addresseesOf(names: readonly string[], types: readonly OrganisationType[]): string {
	if (names.length > 0 && names.length <= mostNames) return names.join('、');
	return types.length === 0 ? '' : `各${types.map((type) => typeWords[type]).join('、')}`;
}

/** How an action is proven: what is handed in, and how much of it. */
export function proofOf(action: Pick<PlanAction, 'form' | 'evidence' | 'target' | 'unit' | 'quotaLow'>): string {
	const kind = action.form === 'meeting' ? '会议记录（主持人、应到、实到）' : evidenceWords[action.evidence];
	const target = action.target === null ? '' : `，不少于${action.target}${action.unit}`;
	return `${kind}${target}${action.quotaLow > 1 ? `，${action.quotaLow}次` : ''}`;
}
