import { posix } from 'node:path';
import { ConvertError } from '../../types.ts';
import type { Zip } from '../../zip/index.ts';
import { child, childrenNamed, isElement } from '../docx/tree.ts';
import { parseXml, type XmlElement } from '../docx/xml.ts';
import { prefixOf } from './styles.ts';

export interface Relation {
	readonly id: string;
	/** The last word of its type, such as `worksheet`. */
	readonly kind: string;
	/** Part name without leading slash; an address where `external`. */
	readonly target: string;
	readonly external: boolean;
}

export interface SheetPart {
	/** Position in the workbook, from 0: what localSheetId counts. */
	readonly index: number;
	readonly name: string;
	readonly path: string;
	readonly hidden: boolean;
}

const maxTreeBytes = 48 * 1024 * 1024;

export const relsPath = (part: string) =>
	`${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`.replace(/^\.\//, '');

/** A small part as a tree; undefined where there is none. @throws ConvertError damaged | bomb | encrypted */
export async function readTree(zip: Zip, name: string): Promise<XmlElement | undefined> {
	const entry = zip.find(name);
	if (entry === undefined) return undefined;
	if (entry.size > maxTreeBytes) throw new ConvertError('bomb', `${name} is ${entry.size} bytes long.`);
	const data = await zip.read(entry);
	const encoding = data[0] === 0xff ? 'utf-16le' : data[0] === 0xfe ? 'utf-16be' : 'utf-8';
	return parseXml(new TextDecoder(encoding).decode(data));
}

export function relationsOf(rels: XmlElement | undefined, part: string): Relation[] {
	return (rels?.children ?? []).filter(isElement).map(({ attributes }) => {
		const target = attributes.get('Target') ?? '';
		const external = attributes.get('TargetMode') === 'External';
		const inside = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
		return {
			id: attributes.get('Id') ?? '',
			kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
			target: external ? target : inside,
			external,
		};
	});
}

export interface Book {
	readonly path: string;
	readonly tree: XmlElement;
	readonly relations: readonly Relation[];
	/** Worksheets; chart sheets are not among them. */
	readonly sheets: readonly SheetPart[];
}

/** @throws ConvertError damaged | bomb | encrypted */
export async function readBook(zip: Zip): Promise<Book> {
	const root = relationsOf(await readTree(zip, '_rels/.rels'), '');
	const path = root.find(({ kind }) => kind === 'officeDocument')?.target;
	const tree = path === undefined ? undefined : await readTree(zip, path);
	if (path === undefined || tree === undefined) throw new ConvertError('damaged', 'The workbook has no main part.');
	const relations = relationsOf(await readTree(zip, relsPath(path)), path);
	const prefix = prefixOf(tree);
	const sheets = childrenNamed(child(tree, `${prefix}sheets`), `${prefix}sheet`).flatMap(({ attributes }, index) => {
		const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
		const relation = relations.find((each) => each.id === id && each.kind === 'worksheet');
		if (relation === undefined || zip.find(relation.target) === undefined) return [];
		const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
		return [{ index, name: attributes.get('name') ?? '', path: relation.target, hidden }];
	});
	return { path, tree, relations, sheets };
}
