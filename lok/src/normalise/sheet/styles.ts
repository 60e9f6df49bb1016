import { child, childrenNamed, isElement } from '../docx/tree.ts';
import type { XmlElement } from '../docx/xml.ts';

export interface WorkbookStyles {
	/** Whether a cell of this style shows without a value: it has a border or a fill. */
	isVisible(style: number): boolean;
	/** Width of a digit of the default font, in points. */
	readonly digitPoints: number;
}

/** The part's own prefix, for programs that write one. */
export const prefixOf = (root: XmlElement) => root.name.slice(0, root.name.indexOf(':') + 1);

const hasBorder = (border: XmlElement) =>
	border.children.some((side) => isElement(side) && !['', 'none'].includes(side.attributes.get('style') ?? ''));

function hasFill(fill: XmlElement, prefix: string): boolean {
	const pattern = child(fill, `${prefix}patternFill`);
	const type = pattern?.attributes.get('patternType') ?? 'none';
	const colour = child(pattern, `${prefix}fgColor`)?.attributes;
	const white = colour?.get('rgb')?.endsWith('FFFFFF') || (colour?.get('theme') === '0' && !colour.has('tint'));
	return type !== 'none' && !white;
}

export function readStyles(root: XmlElement | undefined): WorkbookStyles {
	if (root === undefined) return { isVisible: () => false, digitPoints: 5.25 };
	const prefix = prefixOf(root);
	const list = (group: string, item: string) => childrenNamed(child(root, prefix + group), prefix + item);
	const borders = list('borders', 'border').map(hasBorder);
	const fills = list('fills', 'fill').map((fill) => hasFill(fill, prefix));
	const visible = list('cellXfs', 'xf').map((xf) => {
		const border = borders[Number(xf.attributes.get('borderId') ?? 0)];
		return border === true || fills[Number(xf.attributes.get('fillId') ?? 0)] === true;
	});
	const size = Number.parseFloat(child(list('fonts', 'font')[0], `${prefix}sz`)?.attributes.get('val') ?? '11');
	// Whole pixels at 96 dpi: 7 for 11 point, 8 for 12.
	const pixels = Math.max(4, Math.round(((Number.isFinite(size) ? size : 11) * 96 * 0.507) / 72));
	return { isVisible: (style) => visible[style] === true, digitPoints: pixels * 0.75 };
}
