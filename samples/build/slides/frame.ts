import { COLOR, FONT, type Presentation, type Slide } from './presentation.ts';

/** A slide of 13.33 × 7.5 inches with a heading that states its message, its source and its number. */
export function messageSlide(presentation: Presentation, message: string, source: string): Slide {
	const slide = presentation.addSlide();
	slide.background = { color: COLOR.white };
	slide.addShape('rect', { x: 0, y: 0, w: 0.22, h: 7.5, fill: { color: COLOR.red } });
	slide.addText(message, {
		x: 0.7,
		y: 0.35,
		w: 11.9,
		h: 0.8,
		fontFace: FONT,
		fontSize: 26,
		bold: true,
		color: COLOR.ink,
		valign: 'middle',
		margin: 0,
	});
	slide.addShape('line', { x: 0.7, y: 1.25, w: 11.9, h: 0, line: { color: COLOR.line, width: 1.25 } });
	slide.addText(source, {
		x: 0.7,
		y: 6.95,
		w: 10.5,
		h: 0.35,
		fontFace: FONT,
		fontSize: 11,
		color: COLOR.grey,
		margin: 0,
	});
	slide.slideNumber = {
		x: 12.2,
		y: 6.95,
		w: 0.6,
		h: 0.35,
		fontFace: FONT,
		fontSize: 11,
		color: COLOR.grey,
		align: 'right',
	};
	return slide;
}

/** Axis and legend text of a chart. */
export const chartText = {
	catAxisLabelFontFace: FONT,
	catAxisLabelFontSize: 12,
	catAxisLabelColor: COLOR.ink,
	valAxisLabelFontFace: FONT,
	valAxisLabelFontSize: 11,
	valAxisLabelColor: COLOR.grey,
	valGridLine: { color: COLOR.line, size: 0.5 },
	legendFontFace: FONT,
	legendFontSize: 12,
	legendColor: COLOR.ink,
	showLegend: true,
	legendPos: 'b',
} as const;

/** Lines of a table in the deck: a coloured head, then even rows. */
export function tableRows(rows: string[][], size: number) {
	return rows.map((cells, index) =>
		cells.map((text) => ({
			text,
			options: {
				fontFace: FONT,
				fontSize: size,
				bold: index === 0,
				color: index === 0 ? COLOR.white : COLOR.ink,
				fill: { color: index === 0 ? COLOR.red : index % 2 === 0 ? COLOR.paper : COLOR.white },
				align: 'center' as const,
				valign: 'middle' as const,
			},
		})),
	);
}

/** The rule between cells of a table. */
export const tableRule = { type: 'solid', pt: 0.75, color: COLOR.line } as const;
