import {
	type Block,
	chineseDay,
	numberParts,
	type Paper,
	type Part,
	printable,
	type Table,
} from '../../papers/index.ts';
import { addCounts, type Counts, type Lamp, noCounts, sumLamp, taskCoverage } from '../standing.ts';
import { lampWords } from './words.ts';

interface Line {
	readonly name: string;
	readonly counts: Counts;
	readonly lamp: Lamp;
}

export interface ReportFacts {
	readonly name: string;
	/** The full name of the organisation that the report is of. */
	readonly organisation: string;
	readonly today: string;
	/** As the map shows them: of all together, of each unit, of each action. */
	readonly total: Counts;
	readonly units: readonly Line[];
	readonly actions: readonly Line[];
	/** Some of those that are late, the most late first, and how many there are. */
	readonly late: readonly { readonly organisation: string; readonly action: string; readonly dueOn: string | null }[];
	readonly lateTotal: number;
	readonly well: readonly { readonly organisation: string; readonly action: string }[];
	readonly deviations: { readonly asked: number; readonly granted: number; readonly refused: number };
	/** Emergencies there were, and what was done in them (R37). */
	readonly emergencies: { readonly emergencies: number; readonly acts: number; readonly owed: number };
	readonly rhythm: {
		readonly elapsed: number;
		readonly active: number;
		readonly acts: number;
		readonly bunched: number;
	};
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: printable(text) });

/** Done of those that have to, with the numbers that it was divided from. */
function coverageWords(counts: Counts): string {
	const { numerator, denominator } = taskCoverage(counts);
	if (denominator === 0) return '—';
	return `${((numerator / denominator) * 100).toFixed(1)}%`;
}

function lineTable(first: string, lines: readonly Line[]): Table {
	return {
		kind: 'table',
		columns: [
			{ name: first, share: 5, align: 'left' },
			// As wide as its head, which is not to be broken.
			...['应完成', '已完成', '完成率', '优质', '逾期', '临期', '免做', '灯号'].map((name) => ({
				name,
				share: name.length * 0.6,
				align: 'centre' as const,
			})),
		],
		rows: lines.map(({ name, counts, lamp }) => {
			const { numerator, denominator } = taskCoverage(counts);
			const told = [denominator, numerator, coverageWords(counts), counts.doneWell, counts.overdue, counts.soon];
			return [printable(name), ...told.map(String), String(counts.excused), lampWords[lamp]];
		}),
	};
}

/** A paper lists no more than this: whoever wants all of a thousand has the map. */
const mostLines = 100;
/** Of those who have nothing to do there is nothing to tell first. */
const shareDone = ({ counts }: Line): number => {
	const { numerator, denominator } = taskCoverage(counts);
	return denominator === 0 ? Number.POSITIVE_INFINITY : numerator / denominator;
};

/** The lines of a table; where they are too many those least done, and the others in one sum, so that no number is lost. */
function lineBlocks(first: string, measure: string, lines: readonly Line[]): Block[] {
	if (lines.length <= mostLines) return [lineTable(first, lines)];
	const sorted = lines.toSorted((one, other) => shareDone(one) - shareDone(other));
	const counts = sorted.slice(mostLines).reduce((sum, line) => addCounts(sum, line.counts), noCounts);
	const others = { name: `其余${lines.length - mostLines}${measure}合计`, counts, lamp: sumLamp(counts) };
	return [
		paragraph(`共${lines.length}${measure}，列出完成率最低的${mostLines}${measure}，其余合计在最后一行。`),
		lineTable(first, [...sorted.slice(0, mostLines), others]),
	];
}

function lateBlocks({ late, lateTotal }: ReportFacts): Block[] {
	if (lateTotal === 0) return [paragraph('没有逾期任务。')];
	const rows = late.map(({ organisation, action, dueOn }, place) => [
		String(place + 1),
		printable(organisation),
		printable(action),
		dueOn === null ? '' : chineseDay(dueOn),
	]);
	const columns: Table['columns'] = [
		{ name: '序号', share: 1.4, align: 'centre' },
		{ name: '单位', share: 4, align: 'left' },
		{ name: '任务', share: 6, align: 'left' },
		{ name: '应完成日期', share: 4, align: 'centre' },
	];
	const more = lateTotal > late.length ? `，以下列出前${late.length}项` : '';
	return [paragraph(`逾期任务${lateTotal}项${more}。`), { kind: 'table', columns, rows }];
}

function wellBlocks({ well, total }: ReportFacts): Block[] {
	if (total.doneWell === 0) return [paragraph('还没有被评为优质的任务。')];
	const more = total.doneWell > well.length ? '等' : '';
	const list = well.map(({ organisation, action }) => `${organisation}（${action}）`).join('、');
	return [paragraph(`经上级评定，${total.doneWell}项任务完成质量为优质：${list}${more}。`)];
}

/** What was done in emergencies; nothing where there were none. */
function urgentPart({ emergencies: { emergencies, acts, owed } }: ReportFacts): Part[] {
	if (emergencies === 0) return [];
	const left = owed > 0 ? `，其中${owed}次材料待补` : '';
	return [{ title: '应急工作', body: [paragraph(`启动应急${emergencies}次，应急期间登记${acts}次${left}。`)] }];
}

/** 进展情况报告 of an organisation and all below it, in the numbers of the map. */
export function reportPaper(facts: ReportFacts): Paper {
	const { name, organisation, today, total, units, actions, deviations, rhythm } = facts;
	const { numerator, denominator } = taskCoverage(total);
	const lamps = (['green', 'yellow', 'red', 'grey'] as const).map(
		(lamp) => `${lampWords[lamp]}灯${units.filter((unit) => unit.lamp === lamp).length}个`,
	);
	const overall = [
		`截至${chineseDay(today)}，应完成任务${denominator}项，已完成${numerator}项，完成率${coverageWords(total)}；其中逾期完成`,
		`${total.done_late}项，评为优质${total.doneWell}项；逾期未完成${total.overdue}项，临期${total.soon}项，未到期${total.open}项，`,
		`免做${total.excused}项${total.suspended > 0 ? `，应急暂停${total.suspended}项` : ''}。各单位${lamps.join('、')}。`,
	];
	const steady = `已过${rhythm.elapsed}周，其中${rhythm.active}周有登记，共登记${rhythm.acts}次；到期前一周内登记${rhythm.bunched}次。`;
	const asked = `待答复${deviations.asked}项，同意${deviations.granted}项，不同意${deviations.refused}项。`;
	const parts: Part[] = [
		{ title: '总体情况', body: [paragraph(overall.join(''))] },
		{
			title: '各单位进展',
			body: units.length === 0 ? [paragraph('还没有单位承担任务。')] : lineBlocks('单位', '个单位', units),
		},
		{ title: '各项任务进展', body: actions.length === 0 ? [] : lineBlocks('任务', '项任务', actions) },
		{ title: '逾期情况', body: lateBlocks(facts) },
		{ title: '完成较好的任务', body: wellBlocks(facts) },
		{ title: '变通申请', body: [paragraph(asked)] },
		...urgentPart(facts),
		{ title: '工作节奏', body: [paragraph(steady)] },
	];
	return {
		head: null,
		title: printable(`${organisation}${name}进展情况报告`),
		note: '',
		to: '',
		body: numberParts(parts),
		attachments: [],
		signature: { organ: organisation, day: today },
		imprint: null,
	};
}
