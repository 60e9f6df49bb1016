import { ConvertError } from '../../types.ts';
import { type Attributes, attributesXml, escapeText } from '../../xml/escape.ts';
import { textReader } from '../../xml/events.ts';

/** A small tree that goes back to the same XML, names with their prefixes as written. Comments are dropped. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Map<string, string>;
	readonly children: XmlNode[];
}
export type XmlNode = XmlElement | string;

export function element(name: string, attributes: Attributes = {}, children: XmlNode[] = []): XmlElement {
	return { name, attributes: new Map(Object.entries(attributes)), children };
}

/** Parses one XML part. @throws ConvertError as `textReader` */
export function parseXml(text: string): XmlElement {
	const open: XmlElement[] = [];
	let root: XmlElement | undefined;
	const reader = textReader({
		open(_, attributes, __, qualified) {
			const node = element(qualified, attributes);
			open.at(-1)?.children.push(node);
			root ??= node;
			open.push(node);
		},
		text: (piece) => void open.at(-1)?.children.push(piece),
		close: () => void open.pop(),
	});
	reader.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
	reader.end();
	if (root === undefined) throw new ConvertError('damaged', 'XML part is empty');
	return root;
}

function write(node: XmlNode, out: string[]): void {
	if (typeof node === 'string') {
		out.push(escapeText(node));
		return;
	}
	out.push('<', node.name, attributesXml(node.attributes));
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
