import { BALLOTS, ratesOf, totalOf } from '../sheets/ballots.ts';
import { chartText, messageSlide, tableRows, tableRule } from './frame.ts';
import { COLOR, FONT, type Presentation } from './presentation.ts';

const PILLARS = ['推动科学发展', '促进社会和谐', '服务人民群众', '加强基层组织'];
const PROMISES = [412, 365, 701, 324];
const KEPT = [96, 118, 203, 87];

/** What branches promised, by pillar, and how much is kept. */
export function addCommitments(presentation: Presentation): void {
	const total = PROMISES.reduce((sum, value) => sum + value, 0);
	const slide = messageSlide(
		presentation,
		`公开承诺：${total}项中近四成直接服务群众`,
		'统计范围为482个已公布承诺的党组织，不含党员个人承诺；兑现以见证人确认为准',
	);
	slide.addChart(presentation.ChartType.doughnut, [{ name: '承诺', labels: PILLARS, values: PROMISES }], {
		...chartText,
		x: 0.6,
		y: 1.5,
		w: 5.6,
		h: 5.2,
		holeSize: 58,
		chartColors: [COLOR.gold, COLOR.green, COLOR.red, COLOR.grey],
		showPercent: true,
		dataLabelColor: COLOR.white,
		dataLabelFontSize: 13,
		dataLabelFontBold: true,
	});
	const rows = [
		['总体要求', '承诺（项）', '已兑现（项）', '兑现率'],
		...PILLARS.map((pillar, index) => {
			const made = PROMISES[index] ?? 0;
			const kept = KEPT[index] ?? 0;
			return [pillar, String(made), String(kept), percent(kept / made)];
		}),
	];
	slide.addTable(tableRows(rows, 15), {
		x: 6.7,
		y: 2.1,
		w: 6,
		colW: [1.8, 1.4, 1.6, 1.2],
		rowH: 0.62,
		border: tableRule,
	});
}

/** The answers of seven townships with return rates. */
export function addAppraisal(presentation: Presentation): void {
	const whole = ratesOf(totalOf(BALLOTS));
	const slide = messageSlide(
		presentation,
		`群众评议：满意率${percent(whole.satisfied)}，收回率${percent(whole.returned)}，差距在听蛙乡`,
		'满意率＝满意票÷（满意＋基本满意＋不满意）；合计先加总票数再计算；数星乡收回率不足60%，仅供参考',
	);
	const towns = BALLOTS.map(({ town }) => town);
	slide.addChart(
		presentation.ChartType.bar,
		[
			{ name: '满意', labels: towns, values: BALLOTS.map((one) => one.satisfied) },
			{ name: '基本满意', labels: towns, values: BALLOTS.map((one) => one.fair) },
			{ name: '不满意', labels: towns, values: BALLOTS.map((one) => one.dissatisfied) },
		],
		{
			...chartText,
			x: 0.6,
			y: 1.45,
			w: 6.7,
			h: 5.3,
			barGrouping: 'percentStacked',
			valAxisLabelFormatCode: '0%',
			barGapWidthPct: 45,
			chartColors: [COLOR.green, COLOR.gold, COLOR.red],
		},
	);
	const rows = [
		['乡镇（街道）', '收回率', '满意率', '可能范围'],
		...[...BALLOTS, totalOf(BALLOTS)].map((one) => {
			const { returned, satisfied, lowest, highest } = ratesOf(one);
			return [one.town, percent(returned), percent(satisfied), `${percent(lowest)}—${percent(highest)}`];
		}),
	];
	slide.addTable(tableRows(rows, 13), {
		x: 7.5,
		y: 1.6,
		w: 5.2,
		colW: [1.4, 1.0, 1.0, 1.8],
		rowH: 0.52,
		border: tableRule,
	});
}

/** What became of the problems carried over. */
export function addCarriedOver(presentation: Presentation): void {
	const slide = messageSlide(
		presentation,
		'结转意见：37条销号18条，发展类明显偏慢',
		'销号须经提出人认可并由责任单位以外的单位核验',
	);
	const kinds = ['民生类（21条）', '发展类（16条）'];
	slide.addChart(
		presentation.ChartType.bar,
		[
			{ name: '已销号', labels: kinds, values: [11, 7] },
			{ name: '申请销号', labels: kinds, values: [3, 2] },
			{ name: '在办', labels: kinds, values: [7, 7] },
		],
		{
			...chartText,
			x: 0.6,
			y: 1.5,
			w: 7.4,
			h: 5.2,
			barDir: 'bar',
			barGrouping: 'stacked',
			barGapWidthPct: 60,
			chartColors: [COLOR.green, COLOR.gold, COLOR.grey],
			showValue: true,
			dataLabelColor: COLOR.white,
			dataLabelFontSize: 14,
			dataLabelFontBold: true,
		},
	);
	slide.addText(
		[
			{ text: '三条办不动的，当面说明', options: { bold: true, breakLine: true } },
			{ text: '上游采砂致河水浑浊：跨县，已转交市级部门', options: { bullet: true, breakLine: true } },
			{ text: '山坳手机无信号：列入明年基站计划', options: { bullet: true, breakLine: true } },
			{ text: '老粮站产权不清：等待司法确认', options: { bullet: true } },
		],
		{
			x: 8.3,
			y: 2,
			w: 4.4,
			h: 3,
			fontFace: FONT,
			fontSize: 16,
			color: COLOR.ink,
			fill: { color: COLOR.paper },
			margin: 14,
			paraSpaceAfter: 8,
		},
	);
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)}%`;
}
