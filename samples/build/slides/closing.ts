import { messageSlide, tableRows, tableRule } from './frame.ts';
import { COLOR, FONT, type Presentation } from './presentation.ts';

const PROBLEMS = [
	['问题', '原因', '责任科室', '完成时限', '核验单位'],
	['软弱涣散党组织仅转化3个', '3个村书记人选迟迟未定', '组织科、干部科', '2027年6月30日', '干部监督科'],
	['偏远村服务点进度停滞', '场所和人员没有同时落实', '党员教育科', '2026年12月31日', '组织科'],
	['数星乡评议收回率低', '在外务工多，未补充入户', '组织科', '2026年12月10日', '县直机关工委'],
	['亮点信息1个科室未报', '素材多、提炼少', '老干部服务科', '2026年11月16日', '研究室'],
	['4个党组织未公布承诺', '班子调整未及时补位', '组织科', '2026年11月20日', '研究室'],
];

/** Problems, each with an owner, a date and somebody else who verifies. */
export function addProblems(presentation: Presentation): void {
	const slide = messageSlide(presentation, '五个问题，件件有人办、有期限、有人核', '责任科室不得核验本科室承办的事项');
	slide.addTable(tableRows(PROBLEMS, 15), {
		x: 0.7,
		y: 1.6,
		w: 11.9,
		colW: [3.1, 2.9, 1.9, 2.2, 1.8],
		rowH: 0.78,
		border: tableRule,
	});
}

const STEPS = [
	['11月', '领导点评', '每个支部、每名党员都有人点评'],
	['12月', '群众评议', '收回率不低于60%，公布上下限'],
	['1—2月', '集中走访', '节前走访困难户，问题当场登记'],
	['3—5月', '承诺兑现', '逐项对账，未兑现的公开说明'],
	['6月', '第一时段小结', '核验20个先进、8个转化是否落实'],
] as const;

/** The months to come. */
export function addNextSteps(presentation: Presentation): void {
	const slide = messageSlide(
		presentation,
		'下步打算：五个节点，一个节点一个节点地过',
		'第二时段随县第八次党代会召开日期确定',
	);
	slide.addShape('line', { x: 1.2, y: 2.75, w: 10.9, h: 0, line: { color: COLOR.gold, width: 4 } });
	for (const [index, [month, title, about]] of STEPS.entries()) {
		const x = 0.7 + index * 2.42;
		slide.addText(month, {
			shape: 'ellipse',
			x: x + 0.5,
			y: 2.15,
			w: 1.2,
			h: 1.2,
			fill: { color: COLOR.red },
			fontFace: FONT,
			fontSize: 16,
			bold: true,
			color: COLOR.white,
			align: 'center',
			valign: 'middle',
			margin: 0,
		});
		slide.addShape('rect', { x, y: 3.7, w: 2.2, h: 2.2, fill: { color: COLOR.paper } });
		slide.addText(title, {
			x: x + 0.1,
			y: 3.8,
			w: 2,
			h: 0.6,
			fontFace: FONT,
			fontSize: 18,
			bold: true,
			color: COLOR.ink,
			align: 'center',
		});
		slide.addText(about, {
			x: x + 0.15,
			y: 4.4,
			w: 1.9,
			h: 1.4,
			fontFace: FONT,
			fontSize: 14,
			color: COLOR.ink,
			valign: 'top',
		});
	}
}
