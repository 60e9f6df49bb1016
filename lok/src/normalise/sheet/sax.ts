import { SaxesParser } from 'saxes';
import { ConvertError } from '../../types.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface SheetEvents {
	/** Names without prefix; `depth` is 0 at the root. */
	open(name: string, attributes: Attributes, depth: number, qualified: string): void;
	text(text: string): void;
	close(name: string, depth: number, qualified: string): void;
}

const pieceBytes = 1 << 20;

/** Takes a part piece by piece, as it comes out of the zip. @throws ConvertError damaged | bomb, from both */
export function eventReader(events: SheetEvents): { write(piece: Buffer): void; end(): void } {
	const parser = new SaxesParser();
	let depth = 0;
	let decoder: InstanceType<typeof TextDecoder> | undefined;
	const local = (name: string) => name.slice(name.indexOf(':') + 1);
	parser.on('error', (error) => {
		throw new ConvertError('damaged', `A sheet is not well formed: ${error.message}`);
	});
	parser.on('doctype', () => {
		throw new ConvertError('bomb', 'A sheet declares a document type.');
	});
	parser.on('opentag', (tag) => {
		events.open(local(tag.name), tag.attributes, depth++, tag.name);
		if (depth > 200) throw new ConvertError('bomb', 'A sheet is nested too deep.');
	});
	parser.on('text', (text) => events.text(text));
	parser.on('cdata', (text) => events.text(text));
	parser.on('closetag', (tag) => events.close(local(tag.name), --depth, tag.name));
	return {
		write(piece) {
			decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8');
			parser.write(decoder.decode(piece, { stream: true }));
		},
		end: () => void parser.write(decoder?.decode() ?? '').close(),
	};
}

/** Runs through a part in pieces, since a sheet can be too big for a tree. @throws ConvertError damaged | bomb */
export function readEvents(data: Buffer, events: SheetEvents): void {
	const reader = eventReader(events);
	for (let at = 0; at < data.length; at += pieceBytes) reader.write(data.subarray(at, at + pieceBytes));
	reader.end();
}

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
	'\r': '&#13;',
};

export const escapeText = (text: string) => text.replace(/[&<>\r]/g, (c) => escapes[c] ?? c);

export function openTag(qualified: string, attributes: Attributes): string {
	let tag = `<${qualified}`;
	for (const name in attributes) {
		tag += ` ${name}="${(attributes[name] ?? '').replace(/[&<>"\n\t\r]/g, (c) => escapes[c] ?? c)}"`;
	}
	return `${tag}>`;
}
