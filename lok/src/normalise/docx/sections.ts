import { child, descendants, isElement, numberAttribute } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** What of a section matters to the layout of its paragraphs. Lengths in twips (1/20 pt). */
export interface Section {
	readonly properties: XmlElement | undefined;
	/** Width of a column of text. */
	readonly width: number;
	/** Distance of grid lines; undefined where lines don't snap. */
	readonly linePitch: number | undefined;
	/** Added to each advance, 1/4096 pt; undefined where characters keep their own advance. */
	readonly charSpace: number | undefined;
}

const linesSnap: ReadonlySet<string> = new Set(['lines', 'linesAndChars', 'snapToChars']);
const charsSnap: ReadonlySet<string> = new Set(['linesAndChars', 'snapToChars']);

export function readSection(properties: XmlElement | undefined): Section {
	const grid = child(properties, 'w:docGrid');
	const type = grid?.attributes.get('w:type') ?? 'default';
	const pitch = numberAttribute(grid, 'w:linePitch') ?? 0;
	return {
		properties,
		width: columnWidth(properties),
		linePitch: linesSnap.has(type) && pitch > 0 ? pitch : undefined,
		charSpace: charsSnap.has(type) ? signed(numberAttribute(grid, 'w:charSpace') ?? 0) : undefined,
	};
}

/** LibreOffice writes negative numbers as if they had no sign. */
const signed = (value: number) => (value > 0x7fffffff ? value - 2 ** 32 : value);

function columnWidth(properties: XmlElement | undefined): number {
	const margins = child(properties, 'w:pgMar');
	const sides = (numberAttribute(margins, 'w:left') ?? 1800) + (numberAttribute(margins, 'w:right') ?? 1800);
	const page = (numberAttribute(child(properties, 'w:pgSz'), 'w:w') ?? 11906) - sides;
	const columns = child(properties, 'w:cols');
	const count = Math.max(1, numberAttribute(columns, 'w:num') ?? 1);
	return Math.max(1, (page - (count - 1) * (numberAttribute(columns, 'w:space') ?? 425)) / count);
}

/** Section properties end their section: those of block i are the next at or after it. One entry for each body child. */
export function sectionsOfBlocks(body: XmlElement): Section[] {
	let current = readSection(child(body, 'w:sectPr'));
	const sections: Section[] = [];
	for (const block of body.children.toReversed()) {
		const ending = isElement(block) ? endOfSection(block) : undefined;
		if (ending !== undefined) current = readSection(ending);
		sections.unshift(current);
	}
	return sections;
}

function endOfSection(block: XmlElement): XmlElement | undefined {
	if (block.name === 'w:p') return child(child(block, 'w:pPr'), 'w:sectPr');
	if (block.name !== 'w:sdt') return undefined;
	return [...descendants(block)].find((node) => node.name === 'w:sectPr');
}
