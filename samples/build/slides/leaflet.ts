import { tableRows, tableRule } from './frame.ts';
import { COLOR, FONT, newPresentation, type Presentation, packPresentation, type Slide } from './presentation.ts';

/** A4 in inches. */
const WIDTH = 8.27;
const HEIGHT = 11.69;
const LEFT = 0.7;
const INNER = WIDTH - 2 * LEFT;

const STEPS = [
	['说', '把事情告诉代办员，或拨打公开电话预约上门'],
	['记', '代办员当面登记，读给您听，您点头才算记上'],
	['办', '当场能办当场办；转办的，7个工作日内首次答复'],
	['评', '办好没有、满不满意，由您说了算，别人不能代填'],
] as const;

const HOURS = [
	['服务点', '开放时间', '常办事项'],
	['朝花街道夕拾社区', '周一至周六 8:30—17:30', '社保医保、老年助餐'],
	['晴耕镇一犁村', '周一至周五 7:30—16:30', '农机、种粮补贴'],
	['雨读镇灯下村', '工作日全天，周末各半天', '养老认证、医保缴费'],
	['归帆镇渔火村渡口', '每天 5:30—7:30、17:00—19:30', '渔船证件、诉求登记'],
	['数星乡北斗村', '周二、周四 9:00—15:00', '代购药品、代缴费用'],
];

const QUESTIONS = [
	['要花钱吗？', '代办不收任何费用。需要交给国家的税费，按公布的标准直接缴纳，代办员不经手。'],
	['要带复印件吗？', '带上原件核对即可。能从系统里查到的，不再要您提供，也不留存证件复印件。'],
	['腿脚不便怎么办？', '打电话预约，一般2个工作日内上门。独居老人和残疾人优先安排。'],
	['办得不满意怎么办？', '选“不满意”后，由乡镇另派人重新办理，10个工作日内告诉您结果。给差评不会影响您今后办事。'],
	['我的信息安全吗？', '公示时只写事项和进度，不写姓名、电话和住址。'],
] as const;

/** A two-page leaflet about the service points, to be printed on A4. */
export function serviceLeaflet(): Promise<Uint8Array> {
	const presentation = newPresentation('家门口的便民服务点：办事指南', WIDTH, HEIGHT);
	addFront(presentation);
	addBack(presentation);
	return packPresentation(presentation);
}

function banner(slide: Slide, text: string, sub: string, height: number): void {
	slide.addShape('rect', { x: 0, y: 0, w: WIDTH, h: height, fill: { color: COLOR.red } });
	slide.addShape('rect', { x: 0, y: height, w: WIDTH, h: 0.08, fill: { color: COLOR.gold } });
	slide.addText(
		[
			{ text, options: { fontSize: 36, bold: true, color: COLOR.white, breakLine: true } },
			{ text: sub, options: { fontSize: 16, color: 'F4DFC0' } },
		],
		{ x: LEFT, y: 0.2, w: INNER, h: height - 0.4, fontFace: FONT, margin: 0, valign: 'middle', paraSpaceAfter: 6 },
	);
}

function addFront(presentation: Presentation): void {
	const slide = presentation.addSlide();
	banner(slide, '家门口的便民服务点', '望舒县便民服务点办事指南（2026年11月版）', 2);
	for (const [index, [word, about]] of STEPS.entries()) {
		const y = 2.45 + index * 0.98;
		slide.addShape('rect', { x: LEFT, y, w: INNER, h: 0.82, fill: { color: COLOR.paper } });
		slide.addText(word, {
			shape: 'ellipse',
			x: LEFT + 0.15,
			y: y + 0.08,
			w: 0.66,
			h: 0.66,
			fill: { color: COLOR.red },
			fontFace: FONT,
			fontSize: 20,
			bold: true,
			color: COLOR.white,
			align: 'center',
			valign: 'middle',
			margin: 0,
		});
		slide.addText(about, { x: LEFT + 1, y, w: INNER - 1.1, h: 0.82, fontFace: FONT, fontSize: 16, color: COLOR.ink });
	}
	heading(slide, '什么时候开门', 6.55);
	slide.addTable(tableRows(HOURS, 12), {
		x: LEFT,
		y: 7.15,
		w: INNER,
		colW: [2.1, 2.75, 2.02],
		rowH: 0.52,
		border: tableRule,
	});
	footnote(slide, '全县96个村（社区）已有88个服务点开放，其余8个年底前开放。时间如有调整，以村（社区）公开栏为准。');
}

function addBack(presentation: Presentation): void {
	const slide = presentation.addSlide();
	banner(slide, '您问我答', '办事之前，先看这五条', 1.7);
	for (const [index, [question, answer]] of QUESTIONS.entries()) {
		const y = 2.15 + index * 1.55;
		slide.addShape('rect', { x: LEFT, y, w: 0.09, h: 1.25, fill: { color: COLOR.gold } });
		slide.addText(
			[
				{ text: question, options: { fontSize: 18, bold: true, color: COLOR.red, breakLine: true } },
				{ text: answer, options: { fontSize: 15, color: COLOR.ink } },
			],
			{ x: LEFT + 0.25, y, w: INNER - 0.25, h: 1.25, fontFace: FONT, margin: 0, valign: 'middle', paraSpaceAfter: 4 },
		);
	}
	slide.addText('您的评价，就是我们的成绩单', {
		x: LEFT,
		y: 10.05,
		w: INNER,
		h: 0.7,
		fill: { color: COLOR.paper },
		fontFace: FONT,
		fontSize: 20,
		bold: true,
		color: COLOR.red,
		align: 'center',
		valign: 'middle',
	});
	footnote(slide, '中共望舒县委组织部党员教育科　监督电话：0000-1000106（工作日）');
}

function heading(slide: Slide, text: string, y: number): void {
	slide.addText(text, {
		x: LEFT,
		y,
		w: INNER,
		h: 0.5,
		fontFace: FONT,
		fontSize: 20,
		bold: true,
		color: COLOR.red,
		margin: 0,
	});
}

function footnote(slide: Slide, text: string): void {
	slide.addText(text, {
		x: LEFT,
		y: HEIGHT - 0.85,
		w: INNER,
		h: 0.5,
		fontFace: FONT,
		fontSize: 11,
		color: COLOR.grey,
		margin: 0,
	});
}
