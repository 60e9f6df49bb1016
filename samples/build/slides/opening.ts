import { messageSlide } from './frame.ts';
import { COLOR, FONT, type Presentation } from './presentation.ts';

/** The cover. */
export function addCover(presentation: Presentation): void {
	const slide = presentation.addSlide();
	slide.background = { color: COLOR.red };
	slide.addShape('rect', { x: 0, y: 5.3, w: 13.33, h: 2.2, fill: { color: COLOR.paper } });
	slide.addShape('rect', { x: 0, y: 5.22, w: 13.33, h: 0.08, fill: { color: COLOR.gold } });
	const text = { x: 1, w: 11.3, fontFace: FONT, margin: 0 };
	slide.addText('“争先进位、服务群众”活动', { ...text, y: 1.5, h: 0.7, fontSize: 28, color: 'F4DFC0' });
	slide.addText('第一时段推进情况', { ...text, y: 2.3, h: 1.3, fontSize: 54, bold: true, color: COLOR.white });
	slide.addText('用数字说进度，用群众评价说成效', { ...text, y: 3.75, h: 0.6, fontSize: 22, color: COLOR.white });
	slide.addText('中共望舒县委组织部', { ...text, y: 5.75, h: 0.5, fontSize: 20, bold: true, color: COLOR.ink });
	slide.addText('2026年11月16日　领导小组工作调度会', { ...text, y: 6.3, h: 0.5, fontSize: 16, color: COLOR.grey });
}

const PARTS = [
	['一', '总体进度', '六个关键数字，看离目标还有多远'],
	['二', '重点工作', '便民服务点、公开承诺、群众意见'],
	['三', '群众评价', '七个乡镇（街道）试评结果'],
	['四', '问题和下步打算', '谁来办、什么时候办完、谁来核验'],
] as const;

/** The contents. */
export function addContents(presentation: Presentation): void {
	const slide = messageSlide(presentation, '汇报内容', '数据截至2026年11月10日，来源为活动台账');
	for (const [index, [number, title, about]] of PARTS.entries()) {
		const y = 1.65 + index * 1.27;
		slide.addShape('rect', { x: 0.7, y, w: 11.9, h: 1.05, fill: { color: COLOR.paper } });
		slide.addShape('rect', { x: 0.7, y, w: 1.05, h: 1.05, fill: { color: COLOR.red } });
		slide.addText(number, {
			x: 0.7,
			y,
			w: 1.05,
			h: 1.05,
			fontFace: FONT,
			fontSize: 30,
			bold: true,
			color: COLOR.white,
			align: 'center',
			valign: 'middle',
		});
		slide.addText(title, { x: 2.05, y, w: 3.6, h: 1.05, fontFace: FONT, fontSize: 24, bold: true, color: COLOR.ink });
		slide.addText(about, { x: 5.7, y, w: 6.7, h: 1.05, fontFace: FONT, fontSize: 17, color: COLOR.grey });
	}
}
