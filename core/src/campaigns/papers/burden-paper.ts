import { type Paper, printable, type Table } from '../../papers/index.ts';
import { type Burden, mostMinutes } from '../burden.ts';
import { lengthOfPlan, mostCharacters } from '../faults.ts';
import type { Plan } from '../plan.ts';

interface BurdenFacts {
	readonly name: string;
	readonly plan: Plan;
	readonly burden: Burden;
}

const columns: Table['columns'] = [
	{ name: '序号', share: 1.4, align: 'centre' },
	{ name: '要求基层做的事', share: 6, align: 'left' },
	{ name: '填写项', share: 2, align: 'centre' },
	{ name: '每月次数', share: 2.4, align: 'centre' },
	{ name: '每次分钟', share: 2.4, align: 'centre' },
	{ name: '每月分钟', share: 2.4, align: 'centre' },
	{ name: '备注', share: 2.6, align: 'left' },
];

const short = (value: number): string => String(Math.round(value * 100) / 100);
const verdict = (isOver: boolean): string => (isOver ? '超过' : '未超过');

/** 负担评估表: what the campaign asks of a branch in a month, and how long its plan is. Source: the burden rules of 2024. */
export function burdenPaper({ name, plan, burden }: BurdenFacts): Paper {
	const [characters, most] = [lengthOfPlan(plan), mostCharacters(plan)];
	const minutes = Math.round(burden.minutesAMonth);
	const rows = burden.rows.map((row, place) => [
		String(place + 1),
		printable(row.text),
		String(row.fields),
		short(row.timesAMonth),
		String(row.minutes),
		short(row.minutesAMonth),
		row.shared ? '其他活动已要求，一次登记都算' : '',
	]);
	const told = [
		`一、文件篇幅：方案全文${characters}字，${verdict(characters > most)}${most}字的上限。`,
		`二、填报总量：按${burden.organisations}个组织、${short(burden.months)}个月计算，全部组织每月填报约${Math.round(burden.entriesAMonth)}项（填写项×组织数×频次）。`,
		`三、支部负担：一个支部每月约${minutes}分钟，${verdict(minutes > mostMinutes)}${mostMinutes}分钟。`,
		...(burden.sharedMinutesAMonth > 0
			? [`另有约${Math.round(burden.sharedMinutesAMonth)}分钟是其他活动同期已经要求的，不重复计算。`]
			: []),
		rows.length === 0 ? '四、明细：没有规定动作，不增加支部负担。' : '四、明细：',
	];
	return {
		head: null,
		title: printable(`${name}负担评估表`),
		note: '',
		to: '',
		body: [
			...told.map((text) => ({ kind: 'paragraph' as const, text })),
			...(rows.length === 0 ? [] : [{ kind: 'table' as const, columns: [...columns], rows }]),
			{ kind: 'paragraph', text: '评估意见：同意印发□　　精简后印发□　　不予印发□' },
			{ kind: 'paragraph', text: '评估人（签字）：　　　　　　　审核人（签字）：' },
		],
		attachments: [],
		signature: null,
		imprint: null,
	};
}
