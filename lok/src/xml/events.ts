import { SaxesParser } from 'saxes';
import { ConvertError } from '../types.ts';
import type { Attributes } from './escape.ts';

export interface XmlEvents {
	/** Names without prefix; `depth` is 0 at the root. */
	open(name: string, attributes: Attributes, depth: number, qualified: string): void;
	text(text: string): void;
	close(name: string, depth: number, qualified: string): void;
}

/** Deeper than any real document; bounds the recursion of every walk over what was read. */
const deepest = 400;

/**
 * Takes XML piece by piece. Declared entities are never expanded, since a document type is refused.
 * @throws ConvertError from both: `bomb` for a document type or absurd nesting, `damaged` for anything not well formed
 */
export function textReader(events: XmlEvents): { write(piece: string): void; end(): void } {
	const parser = new SaxesParser();
	let depth = 0;
	const local = (name: string) => name.slice(name.indexOf(':') + 1);
	parser.on('error', (error) => {
		throw new ConvertError('damaged', `XML is not well formed: ${error.message}`);
	});
	parser.on('doctype', () => {
		throw new ConvertError('bomb', 'An XML part declares a document type.');
	});
	parser.on('opentag', (tag) => {
		events.open(local(tag.name), tag.attributes, depth++, tag.name);
		if (depth > deepest) throw new ConvertError('bomb', `XML is nested more than ${deepest} deep.`);
	});
	parser.on('text', (text) => events.text(text));
	parser.on('cdata', (text) => events.text(text));
	parser.on('closetag', (tag) => events.close(local(tag.name), --depth, tag.name));
	return { write: (piece) => void parser.write(piece), end: () => void parser.close() };
}

/** Takes a part piece by piece, as it comes out of the zip. @throws ConvertError as `textReader`, from both */
export function eventReader(events: XmlEvents): { write(piece: Buffer): void; end(): void } {
	const reader = textReader(events);
	let decoder: InstanceType<typeof TextDecoder> | undefined;
	return {
		write(piece) {
			decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8');
			reader.write(decoder.decode(piece, { stream: true }));
		},
		end() {
			reader.write(decoder?.decode() ?? '');
			reader.end();
		},
	};
}

const pieceBytes = 1 << 20;

/** Runs through a part in pieces, since a sheet can be too big for a tree. @throws ConvertError as `textReader` */
export function readEvents(data: Buffer, events: XmlEvents): void {
	const reader = eventReader(events);
	for (let at = 0; at < data.length; at += pieceBytes) reader.write(data.subarray(at, at + pieceBytes));
	reader.end();
}
