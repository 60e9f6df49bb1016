import { chartText, messageSlide, tableRows, tableRule } from './frame.ts';
import { COLOR, FONT, type Presentation } from './presentation.ts';

const FIGURES = [
	{ name: '便民服务点', done: 88, goal: 96, unit: '个' },
	{ name: '企业和社会组织党组织', done: 59, goal: 63, unit: '家' },
	{ name: '软弱涣散党组织转化', done: 3, goal: 8, unit: '个' },
	{ name: '项目一线功能型党组织', done: 5, goal: 6, unit: '个' },
	{ name: '结转群众意见销号', done: 18, goal: 37, unit: '条' },
	{ name: '公布承诺的党组织', done: 482, goal: 486, unit: '个' },
];

/** Six figures, each with its goal and a bar. */
export function addFigures(presentation: Presentation): void {
	const slide = messageSlide(
		presentation,
		'总体进度：四项接近目标，转化后进和意见销号要加力',
		'分母为活动方案确定的目标数；软弱涣散党组织转化以验收通过为准',
	);
	for (const [index, { name, done, goal, unit }] of FIGURES.entries()) {
		const x = 0.7 + (index % 3) * 4.05;
		const y = 1.6 + Math.floor(index / 3) * 2.65;
		const share = done / goal;
		const color = share < 0.5 ? COLOR.gold : COLOR.green;
		slide.addShape('rect', { x, y, w: 3.8, h: 2.35, fill: { color: COLOR.paper } });
		slide.addText(name, {
			x: x + 0.25,
			y: y + 0.15,
			w: 3.3,
			h: 0.45,
			fontFace: FONT,
			fontSize: 15,
			color: COLOR.ink,
			margin: 0,
		});
		slide.addText(
			[
				{ text: String(done), options: { fontSize: 44, bold: true, color } },
				{ text: ` / ${goal}${unit}`, options: { fontSize: 18, color: COLOR.grey } },
			],
			{ x: x + 0.25, y: y + 0.65, w: 3.3, h: 0.9, fontFace: FONT, margin: 0, valign: 'middle' },
		);
		slide.addShape('rect', { x: x + 0.25, y: y + 1.8, w: 3.3, h: 0.16, fill: { color: COLOR.line } });
		slide.addShape('rect', { x: x + 0.25, y: y + 1.8, w: 3.3 * share, h: 0.16, fill: { color } });
	}
}

const MONTHS = ['8月', '9月', '10月', '11月', '12月'];

/** Service points: plan against what was done. */
export function addServicePoints(presentation: Presentation): void {
	const slide = messageSlide(
		presentation,
		'便民服务点：前快后慢，剩下8个都在偏远村',
		'8月为基线；11月为截至10日数；红线为实际，金线为计划',
	);
	slide.addChart(
		presentation.ChartType.line,
		[
			{ name: '计划（个）', labels: MONTHS, values: [79, 82, 86, 91, 96] },
			{ name: '实际（个）', labels: MONTHS.slice(0, 4), values: [79, 83, 88, 88] },
		],
		{
			...chartText,
			x: 0.6,
			y: 1.5,
			w: 7.6,
			h: 5.2,
			chartColors: [COLOR.gold, COLOR.red],
			lineSize: 3,
			lineDataSymbolSize: 9,
			valAxisMinVal: 70,
			valAxisMaxVal: 100,
			valAxisMajorUnit: 10,
		},
	);
	const rows = [
		['乡镇', '剩余', '卡在哪里'],
		['听蛙乡', '4个', '没有专职代办员'],
		['数星乡', '3个', '场所改造缺经费'],
		['拾穗乡', '1个', '选址未定'],
	];
	slide.addTable(tableRows(rows, 15), { x: 8.5, y: 1.9, w: 4.2, colW: [1.1, 0.9, 2.2], rowH: 0.55, border: tableRule });
	slide.addText('对策：用旧教学点改造3处，11月底前落实代办员，12月31日前全部开放。', {
		x: 8.5,
		y: 4.5,
		w: 4.2,
		h: 1.5,
		fontFace: FONT,
		fontSize: 16,
		color: COLOR.ink,
		fill: { color: COLOR.paper },
		margin: 12,
	});
}
