import { chineseDay, type Paper } from '@pacesetter/core/papers';
import { FrameAnchorType, HorizontalPositionAlign, Paragraph, TabStopType, VerticalPositionAlign } from 'docx';
import { textWidth } from './page.ts';
import { fonts, run, sizes } from './run.ts';

const em = sizes.small * 20;
const spacing = { line: 500, lineRule: 'exact' } as const;

/** At the foot of the text block, whatever stands above it. Of all that floats, this is what Word and LibreOffice put there alike. */
const frame = {
	type: 'alignment',
	width: textWidth,
	alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
	anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
} as const;

/** A rule as wide as the text block: an underlined tab, since LibreOffice lets no frame float that has a border in it. */
const rule = (weight: 'thick' | 'single'): Paragraph =>
	new Paragraph({
		children: [run('\t', fonts.song, { size: 5, underline: { type: weight } })],
		tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
		spacing: { line: 100, lineRule: 'exact' },
		frame,
	});

/** A line that begins and ends one character in; lines behind the first stand `hanging` farther in. */
const entry = (text: string, hanging: number): Paragraph =>
	new Paragraph({
		children: [run(text, fonts.fangsong, { size: sizes.small, snapToGrid: false })],
		indent: { left: em + hanging, right: em, hanging },
		tabStops: [{ type: TabStopType.RIGHT, position: textWidth - em }],
		spacing,
		frame,
	});

/** 版记 at the foot of the last page, between rules: whom it is copied to, who printed it and when. */
export function imprintOf({ copies, organ, day }: NonNullable<Paper['imprint']>): Paragraph[] {
	const copied = '抄送：';
	return [
		rule('thick'),
		...(copies === '' ? [] : [entry(`${copied}${copies}。`, copied.length * em), rule('single')]),
		entry(`${organ}\t${chineseDay(day)}印发`, 0),
		rule('thick'),
		// A document must end with a paragraph; the last one takes no room.
		new Paragraph({ spacing: { line: 20, lineRule: 'exact' } }),
	];
}
