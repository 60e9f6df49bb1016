import { type Paper, printable, type Table } from '../../papers/index.ts';
import { numbered } from '../indicator.ts';
import type { Plan } from '../plan.ts';
import { dayWords } from './plan-paper.ts';
import { proofOf } from './words.ts';

interface SheetFacts {
	readonly name: string;
	readonly plan: Plan;
}

/** What is told of each item by whoever judges it, who is somebody else than who did it. */
const grades = '优质□\n合格□\n不合格□';

const columns: Table['columns'] = [
	{ name: '序号', share: 1.4, align: 'centre' },
	{ name: '考核内容', share: 4.2, align: 'left' },
	{ name: '考核标准', share: 3.4, align: 'left' },
	{ name: '完成时限', share: 4.2, align: 'centre' },
	{ name: '佐证方式', share: 2.6, align: 'left' },
	{ name: '评价', share: 3.1, align: 'centre' },
];

/** 考核表: what is judged, by which standard, how it is proven, and room for the grade. */
export function sheetPaper({ name, plan }: SheetFacts): Paper {
	const items = [
		...plan.actions
			.filter(({ kind }) => kind === 'mandatory')
			.map((action) => [action.text, action.standard, dayWords(action.due, plan.events), proofOf(action)]),
		...plan.standards.flatMap(({ name: standard, criteria }) =>
			criteria.map((text) => [standard, text, '', '现场查看、查阅资料']),
		),
		...numbered(plan.indicators).map((one) => [
			one.name,
			`底线${one.floor ?? '—'}${one.unit}，争取${one.stretch ?? '—'}${one.unit}`,
			'',
			'数据',
		]),
	];
	const rows = items.map((texts, place) => [String(place + 1), ...texts.map(printable), grades]);
	return {
		head: null,
		title: printable(`${name}考核表`),
		note: '',
		to: '',
		body: [
			{ kind: 'paragraph', text: '被考核单位：　　　　考核日期：　　　年　　月　　日' },
			...(rows.length === 0
				? [{ kind: 'paragraph' as const, text: '方案中还没有需要考核的内容。' }]
				: [{ kind: 'table' as const, columns: [...columns], rows }]),
			{ kind: 'paragraph', text: '考核人（签字）：' },
			{ kind: 'paragraph', text: '被考核单位负责人（签字）：' },
		],
		attachments: [],
		signature: null,
		imprint: null,
	};
}
