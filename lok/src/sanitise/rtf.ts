/** Fields that say something of the document itself. All others may fetch a file or start a conversation. */
const harmless = new Set(
	`PAGE NUMPAGES SECTIONPAGES SECTION PAGEREF REF NOTEREF TOC TC XE INDEX HYPERLINK DATE TIME CREATEDATE SAVEDATE PRINTDATE
	SEQ SYMBOL EQ STYLEREF AUTHOR TITLE SUBJECT KEYWORDS COMMENTS FILENAME NUMWORDS NUMCHARS QUOTE ADVANCE LISTNUM AUTONUM
	FORMTEXT FORMCHECKBOX FORMDROPDOWN MERGEFIELD SHAPE EMBED DOCPROPERTY LASTSAVEDBY MACROBUTTON PRIVATE ADDIN =`.split(
		/\s+/,
	),
);

const instruction = '\\fldinst';
/** An unknown destination is skipped by every reader. */
const disarmed = '\\fldxnst';

/** Disarms the fields of an RTF text that reach outside it, e.g. INCLUDEPICTURE. @returns undefined without such a field */
export function sanitiseRtf(data: Buffer): Buffer | undefined {
	const text = data.toString('latin1');
	let clean: Buffer | undefined;
	for (let at = text.indexOf(instruction); at >= 0; at = text.indexOf(instruction, at + 1)) {
		const kind = /^[\s"]*([a-z]+|=)/i.exec(plainText(text, at + instruction.length))?.[1]?.toUpperCase();
		if (kind === undefined || harmless.has(kind)) continue;
		clean ??= Buffer.from(data);
		clean.write(disarmed, at, 'latin1');
	}
	return clean;
}

const longestInstruction = 4096;

/** The words of a group, from inside it to its closing brace. */
function plainText(text: string, from: number): string {
	const token = /\\'([0-9a-f]{2})|\\u(-?\d+) ?\??|\\([a-z]+)-?\d* ?|\\(.)|([{}])|([^\\{}]+)/gisy;
	token.lastIndex = from;
	let plain = '';
	let depth = 0;
	while (token.lastIndex < from + longestInstruction) {
		const found = token.exec(text);
		if (found === null) break;
		const [, hex, unicode, , symbol, brace, words] = found;
		if (brace === '{') depth++;
		if (brace === '}' && depth-- === 0) break;
		if (hex !== undefined) plain += String.fromCharCode(Number.parseInt(hex, 16));
		if (unicode !== undefined) plain += String.fromCharCode(Number(unicode) & 0xffff);
		if (symbol !== undefined && symbol !== '*') plain += symbol;
		if (words !== undefined) plain += words.replace(/[\r\n]/g, '');
	}
	return plain;
}
