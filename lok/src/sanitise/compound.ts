import { type Compound, openCompound } from '../detect/compound.ts';
import { bufferSource } from '../zip/index.ts';

/** What holds a document's macros: in Word, in Excel, and in both below. */
const macros: ReadonlySet<string> = new Set(['MACROS', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT']);

/**
 * How the fields begin that fetch a file or start a conversation: INCLUDETEXT, INCLUDEPICTURE, DDEAUTO … The kind of a field
 * stands elsewhere as well, so it is what follows that is taken away.
 */
const reachingOut = ['INCLUDE', 'DDE', 'LINK', 'IMPORT', 'DATABASE'];
/** In bytes, or in UTF-16 with a zero behind each. */
const inBytesOrWide = (word: string) => [...word].join('\0?');
const [begins, ends] = ['\x13', '\x14\x15'];
const reachingField = new RegExp(
	`${begins}\0?(?:[\\s"]\0?)*((?:${reachingOut.map(inBytesOrWide).join('|')})[^${begins}${ends}]{0,8192})`,
	'gi',
);

/** A byte as a regular expression writes it. */
const byte = (value: number) => `\\x${value.toString(16).padStart(2, '0')}`;
const oneOf = (...values: number[]) => `[${values.map(byte).join('')}]`;
const upTo = (last: number) => `[${byte(1)}-${byte(last)}]`;
/** A picture's header of 68 bytes that says it is linked, then its name's length and its name. [MS-DOC] PICF */
const linkedPicture = new RegExp(`${byte(68)}\\0${oneOf(0x5e, 0x62, 0x66)}\\0[\\s\\S]{60}(${upTo(0xff)})`, 'g');
/** A drawing's picture by name, and the flags that say to fetch it. [MS-ODRAW] pibName, pibFlags */
const linkedDrawing = new RegExp(
	`${byte(5)}${oneOf(0x81, 0xc1)}[\\s\\S]{4}${byte(6)}${oneOf(0x01, 0x41)}${upTo(0x0f)}\\0{3}`,
	'g',
);

/**
 * Disarms a binary Word, Excel or PowerPoint file in its place: macros get a name under which nobody looks for them, the
 * fields of a text that reach outside one that nobody knows, and linked pictures one that is nowhere. No byte moves, so nothing
 * else of the file can break.
 * @returns undefined where there is nothing to disarm
 * @throws ConvertError damaged
 */
export async function sanitiseCompound(data: Buffer): Promise<Buffer | undefined> {
	const file = await openCompound(bufferSource(data));
	const clean = Buffer.from(data);
	hideMacros(file, clean);
	await overwrite(file, clean, 'WordDocument', reachingField, (found) => ({
		at: found[0].length - (found[1]?.length ?? 0),
		by: (found[1] ?? '').replace(/[!-\xff]/g, 'x'),
	}));
	await overwrite(file, clean, 'Data', linkedPicture, (found) => ({
		at: found[0].length,
		by: 'x'.repeat(found[1]?.charCodeAt(0) ?? 0),
	}));
	for (const stream of ['Data', '0Table', '1Table', 'Workbook', 'Book', 'PowerPoint Document']) {
		await overwrite(file, clean, stream, linkedDrawing, (found) => ({ at: found[0].length - 4, by: '\0' }));
	}
	return clean.equals(data) ? undefined : clean;
}

/** The last letter becomes the one before it in the alphabet, which keeps the directory in its order. */
function hideMacros(file: Compound, clean: Buffer): void {
	for (const { name, at } of file.items.filter((item) => macros.has(item.name.toUpperCase()))) {
		const last = at + (name.length - 1) * 2;
		clean.writeUInt16LE(clean.readUInt16LE(last) - 1, last);
	}
}

/** Writes over a stream, in which `by` begins `at` characters behind the beginning of what was found. */
async function overwrite(
	file: Compound,
	clean: Buffer,
	stream: string,
	pattern: RegExp,
	change: (found: RegExpExecArray) => { at: number; by: string },
): Promise<void> {
	const pieces = await file.pieces(stream);
	const size = pieces[0]?.length ?? 1;
	const text = Buffer.concat(pieces.map(({ at, length }) => clean.subarray(at, at + length))).toString('latin1');
	for (const found of text.matchAll(pattern)) {
		const { at, by } = change(found);
		for (const [i, character] of [...by].entries()) {
			const place = found.index + at + i;
			const piece = pieces[Math.floor(place / size)];
			if (piece !== undefined && place < text.length) clean.write(character, piece.at + (place % size), 'latin1');
		}
	}
}
