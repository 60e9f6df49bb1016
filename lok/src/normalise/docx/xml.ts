import { SaxesParser } from 'saxes';
import { ConvertError } from '../../types.ts';

/** A small tree that goes back to the same XML, names with their prefixes as written. Comments are dropped. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Map<string, string>;
	readonly children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Deeper than any real document; bounds the recursion of every walk over the tree. */
const maxDepth = 400;

export function element(name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): XmlElement {
	return { name, attributes: new Map(Object.entries(attributes)), children };
}

/**
 * Parses one XML part. Declared entities are never expanded, since a document type is refused.
 * @throws ConvertError `bomb` for a document type or absurd nesting, `damaged` for anything not well formed
 */
export function parseXml(text: string): XmlElement {
	const parser = new SaxesParser();
	const open: XmlElement[] = [];
	let root: XmlElement | undefined;
	parser.on('error', (error) => {
		throw new ConvertError('damaged', `XML is not well formed: ${error.message}`);
	});
	parser.on('doctype', () => {
		throw new ConvertError('bomb', 'XML part declares a document type');
	});
	parser.on('opentag', (tag) => {
		const node = element(tag.name, tag.attributes);
		open.at(-1)?.children.push(node);
		root ??= node;
		open.push(node);
		if (open.length > maxDepth) throw new ConvertError('bomb', `XML is nested more than ${maxDepth} deep`);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	const append = (piece: string) => {
		open.at(-1)?.children.push(piece);
	};
	parser.on('text', append);
	parser.on('cdata', append);
	parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
	if (root === undefined) throw new ConvertError('damaged', 'XML part is empty');
	return root;
}

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
};
const escapeText = (text: string) => text.replace(/[&<>]/g, (c) => escapes[c] ?? c);
const escapeAttribute = (text: string) => text.replace(/[&<>"\n\t]/g, (c) => escapes[c] ?? c);

function write(node: XmlNode, out: string[]): void {
	if (typeof node === 'string') {
		out.push(escapeText(node));
		return;
	}
	out.push('<', node.name);
	for (const [name, value] of node.attributes) out.push(' ', name, '="', escapeAttribute(value), '"');
	if (node.children.length === 0) {
		out.push('/>');
		return;
	}
	out.push('>');
	for (const child of node.children) write(child, out);
	out.push('</', node.name, '>');
}

export function serializeXml(root: XmlElement): string {
	const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
	write(root, out);
	return out.join('');
}
