import type { PlacedCell } from './cells.ts';
import { child, copyOf, ensureChild, ensureFirst, isElement, replaceChildren } from './tree.ts';
import { element, type XmlElement, type XmlNode } from './xml.ts';

/** Cuts runs so that the characters of `spacings` stand apart, each with its spacing in twips. */
export function splitRuns(paragraph: XmlElement, spacings: ReadonlyMap<PlacedCell, number>): void {
	const byRun = new Map<XmlElement, PlacedCell[]>();
	for (const cell of spacings.keys()) {
		const known = byRun.get(cell.run);
		if (known === undefined) byRun.set(cell.run, [cell]);
		else known.push(cell);
	}
	replaceRuns(paragraph, (run) => {
		const cells = byRun.get(run);
		return cells === undefined ? undefined : cut(run, cells, spacings);
	});
}

/** Puts pieces in the place of the runs for which `cutting` gives any. */
export function replaceRuns(parent: XmlElement, cutting: (run: XmlElement) => XmlElement[] | undefined): void {
	const replaced = parent.children.flatMap((node): XmlNode[] => {
		if (!isElement(node)) return [node];
		const pieces = node.name === 'w:r' ? cutting(node) : undefined;
		if (pieces !== undefined) return pieces;
		replaceRuns(node, cutting);
		return [node];
	});
	replaceChildren(parent, replaced);
}

function cut(run: XmlElement, cells: readonly PlacedCell[], spacings: ReadonlyMap<PlacedCell, number>): XmlElement[] {
	const pieces: XmlElement[] = [];
	const add = (content: XmlElement[], spacing?: number) => {
		if (content.length === 0) return;
		const piece = element(run.name, Object.fromEntries(run.attributes), [...properties(run), ...content]);
		if (spacing !== undefined) setSpacing(piece, spacing);
		pieces.push(piece);
	};
	let waiting: XmlElement[] = [];
	for (const node of run.children) {
		if (!isElement(node) || node.name === 'w:rPr') continue;
		const text = node.children.filter((piece) => !isElement(piece)).join('');
		let done = 0;
		for (const { start, end, spacing } of stretches(
			cells.filter((cell) => cell.text === node),
			spacings,
		)) {
			if (start > done) waiting.push(textNode(text.slice(done, start)));
			add(waiting);
			waiting = [];
			add([textNode(text.slice(start, end))], spacing);
			done = end;
		}
		if (done === 0) waiting.push(node);
		else if (done < text.length) waiting.push(textNode(text.slice(done)));
	}
	add(waiting);
	return pieces;
}

interface Stretch {
	readonly start: number;
	end: number;
	readonly spacing: number;
}

/** Neighbours with the same spacing, together: only within a run does spacing count. */
function stretches(cells: readonly PlacedCell[], spacings: ReadonlyMap<PlacedCell, number>): Stretch[] {
	const found: Stretch[] = [];
	for (const cell of cells.toSorted((a, b) => a.offset - b.offset)) {
		const spacing = spacings.get(cell) ?? 0;
		const last = found.at(-1);
		const end = cell.offset + cell.character.length;
		if (last !== undefined && last.end === cell.offset && last.spacing === spacing) last.end = end;
		else found.push({ start: cell.offset, end, spacing });
	}
	return found;
}

const textNode = (text: string) => element('w:t', { 'xml:space': 'preserve' }, [text]);

/** Each piece gets properties of its own: they are changed later. */
function properties(run: XmlElement): XmlElement[] {
	const found = child(run, 'w:rPr');
	return found === undefined ? [] : [copyOf(found)];
}

function setSpacing(run: XmlElement, twips: number): void {
	ensureChild(ensureFirst(run, 'w:rPr'), 'w:spacing').attributes.set('w:val', String(Math.round(twips)));
}
