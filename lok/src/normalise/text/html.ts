import { Parser } from 'htmlparser2';
import { ConvertError } from '../../types.ts';
import { type Block, maxCharacters, type Paragraph, type ParagraphStyle, type Run } from './blocks.ts';
import {
	alignment,
	blockTags,
	headings,
	hiddenTags,
	inlineMarks,
	isHidden,
	type Marks,
	styleMarks,
} from './html-tags.ts';
import { createTable, type TableBuilder } from './table-builder.ts';

/** A picture's place and address, resolved later since reading it takes a while. */
export interface PictureAddress {
	readonly kind: 'address';
	readonly address: string;
	readonly alternative: string;
}

/** What an open element says about the text inside, its parents' word included. */
interface Frame {
	readonly marks: Marks;
	readonly align: 'center' | 'right' | 'left' | undefined;
	readonly style: ParagraphStyle | undefined;
}

const maxDepth = 2000;
const wide = (character: string | undefined) =>
	character !== undefined && /[\u2e80-\u9fff\uff00-\uffef]/.test(character);

/** Where a found picture's address waits in the place of the picture itself. */
export type Waiting = Map<Paragraph, PictureAddress>;

/**
 * Reads HTML into blocks by an allowlist: what isn't text, structure or a picture of its own doesn't come through, so
 * nothing is left that could fetch or run.
 * @returns the blocks, and for the placeholder paragraphs among them the addresses of pictures
 * @throws ConvertError too_large
 */
export function htmlBlocks(html: string): { blocks: Block[]; pictures: Waiting } {
	if (html.length > maxCharacters) throw new ConvertError('too_large', 'The page is too long.');
	const root: Block[] = [];
	const pictures: Waiting = new Map();
	const frames: Frame[] = [];
	const lists: { readonly ordered: boolean; next: number }[] = [];
	const tables: TableBuilder[] = [];
	let runs: Run[] = [];
	let marker: string | undefined;
	let hidden = 0;
	let quotes = 0;
	let preformatted = 0;

	const target = () => tables[0]?.target ?? root;
	const tail = () => runs.at(-1)?.text.at(-1);

	const flush = () => {
		const text = runs.map((run) => run.text).join('');
		if (text.trim() === '' && preformatted === 0 && marker === undefined) {
			runs = [];
			return;
		}
		if (text === '' && marker === undefined) return;
		const last = runs.at(-1);
		if (last !== undefined && preformatted === 0) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
		const { style, align } = frames.at(-1) ?? {};
		const level = Math.max(0, lists.length - 1) + quotes;
		target().push({
			kind: 'paragraph',
			style: preformatted > 0 ? 'Code' : (style ?? (lists.length > 0 ? 'List' : quotes > 0 ? 'Quote' : 'Body')),
			runs,
			...(align === undefined || align === 'left' ? {} : { align }),
			...(level > 0 ? { level } : {}),
			...(marker === undefined ? {} : { marker }),
		});
		runs = [];
		marker = undefined;
	};

	const append = (text: string) => {
		if (text !== '') runs.push({ ...frames.at(-1)?.marks, text });
	};

	const openTable = (name: string, attributes: Record<string, string>) => {
		// Tables inside tables are layout: their cells become paragraphs of the outer cell.
		if (name === 'table') tables.push(createTable());
		else if (tables.length !== 1) return;
		else if (name === 'tr') tables[0]?.row();
		else if (name === 'td' || name === 'th') tables[0]?.cell(attributes, name === 'th');
	};
	const closeTable = (name: string) => {
		if (name === 'td' || name === 'th') {
			if (tables.length === 1) tables[0]?.closeCell();
		} else if (name === 'tr') {
			if (tables.length === 1) tables[0]?.closeRow();
		} else if (name === 'table') {
			const table = tables.length === 1 ? tables[0]?.end() : undefined;
			tables.pop();
			if (table !== undefined) target().push(table);
		}
	};

	const openSpecial = (name: string, attributes: Record<string, string>) => {
		if (name === 'ul' || name === 'ol') {
			const start = Number.parseInt(attributes.start ?? '1', 10);
			lists.push({ ordered: name === 'ol', next: Number.isFinite(start) ? start : 1 });
		} else if (name === 'li') {
			const list = lists.at(-1);
			marker = list?.ordered ? `${list.next++}.` : '•';
		} else if (name === 'blockquote') quotes++;
		else if (name === 'pre') preformatted++;
		else if (name === 'hr') target().push({ kind: 'rule' });
		else if (name === 'br') append('\n');
		else if (name === 'input' && attributes.type === 'checkbox') append('checked' in attributes ? '☑' : '☐');
		else if (name === 'img') {
			flush();
			const place: Paragraph = { kind: 'paragraph', style: 'Body', runs: [] };
			pictures.set(place, { kind: 'address', address: attributes.src ?? '', alternative: attributes.alt ?? '' });
			target().push(place);
		} else openTable(name, attributes);
	};

	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				if (hidden > 0 || hiddenTags.has(name) || isHidden(attributes)) hidden++;
				if (frames.length > maxDepth) throw new ConvertError('bomb', 'The page is nested too deep.');
				if (hidden > 0) return;
				if (blockTags.has(name)) flush();
				const parent = frames.at(-1);
				frames.push({
					marks: { ...parent?.marks, ...inlineMarks[name], ...styleMarks(attributes.style ?? '') },
					align: name === 'center' ? 'center' : (alignment(attributes) ?? parent?.align),
					style: headings[name] ?? parent?.style,
				});
				openSpecial(name, attributes);
			},
			ontext: (text) => {
				if (hidden > 0) return;
				if (preformatted > 0) return append(text.replace(/\r\n?/g, '\n'));
				append(collapse(text, tail()));
			},
			onclosetag: (name) => {
				if (hidden > 0) {
					hidden--;
					return;
				}
				if (blockTags.has(name)) flush();
				if (name === 'ul' || name === 'ol') lists.pop();
				if (name === 'blockquote') quotes--;
				if (name === 'pre') preformatted--;
				if (name === 'li') marker = undefined;
				closeTable(name);
				frames.pop();
			},
		},
		{ decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
	);
	parser.end(html);
	flush();
	return { blocks: root, pictures };
}

/** White space as browsers show it; a line break between two Chinese characters is none. */
function collapse(text: string, before: string | undefined): string {
	const single = text.replace(/[\t\n\f\r ]+/g, (space, at: number) => {
		const left = at > 0 ? text[at - 1] : before;
		return /[\n\r]/.test(space) && wide(left) && wide(text[at + space.length]) ? '' : ' ';
	});
	return before === undefined || before === ' ' || before === '\n' ? single.replace(/^ /, '') : single;
}
