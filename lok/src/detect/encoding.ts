/** Encodings that plain text comes in, by the names that TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

/** Strict, undefined where it fails. A sample that was `cut` may end inside a character. */
function decode(data: Buffer, encoding: Encoding, cut: boolean): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(data, { stream: cut });
	} catch {
		return undefined;
	}
}

/** Tab, line ends, form feed and DOS's end-of-file mark are the control characters of plain text; others are binary. */
function isText(text: string | undefined): boolean {
	if (text === undefined) return false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1a) return false;
		if (code === 0x7f || code >= 0xfffe) return false;
	}
	return true;
}

/** UTF-16 without a mark: most characters are ASCII or Chinese when read with the right byte order. */
function utf16(data: Buffer, cut: boolean): Encoding | undefined {
	if (data.length % 2 !== 0 && !cut) return undefined;
	for (const encoding of ['utf-16le', 'utf-16be'] as const) {
		const text = decode(data, encoding, true);
		if (text === undefined || !isText(text)) continue;
		const usual = text.match(/[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
		if (usual > text.length * 0.9) return encoding;
	}
	return undefined;
}

const within = (value: number, low: number, high: number) => value >= low && value <= high;

/** Where both double-byte sets can read it, the one whose everyday characters are more of the text. */
function everydayIsGb(data: Buffer): boolean {
	let gb = 0;
	let big5 = 0;
	for (let at = 0; at + 1 < data.length; at++) {
		const lead = data[at] ?? 0;
		if (lead < 0x81) continue;
		at++;
		const trail = data[at] ?? 0;
		if (trail >= 0xa1 && (within(lead, 0xb0, 0xd7) || within(lead, 0xa1, 0xa3))) gb++;
		if (within(lead, 0xa1, 0xc6)) big5++;
	}
	return gb >= big5;
}

/** West European text has few letters outside ASCII; anything more is binary. */
function western(data: Buffer): Encoding | undefined {
	let high = 0;
	for (const byte of data) if (byte >= 0x80) high++;
	return high < data.length * 0.3 && isText(decode(data, 'windows-1252', false)) ? 'windows-1252' : undefined;
}

/**
 * The encoding of plain text; undefined where it is none.
 * @param cut the data are only the beginning of the text
 */
export function detectEncoding(data: Buffer, cut = false): Encoding | undefined {
	if (data[0] === 0xff && data[1] === 0xfe) return isText(decode(data, 'utf-16le', cut)) ? 'utf-16le' : undefined;
	if (data[0] === 0xfe && data[1] === 0xff) return isText(decode(data, 'utf-16be', cut)) ? 'utf-16be' : undefined;
	const utf8 = decode(data, 'utf-8', cut);
	if (utf8 !== undefined && isText(utf8)) return 'utf-8';
	if (utf8 !== undefined || data.includes(0)) return utf16(data, cut);
	const gb = isText(decode(data, 'gb18030', cut));
	const big5 = isText(decode(data, 'big5', cut));
	if (gb && big5) return everydayIsGb(data) ? 'gb18030' : 'big5';
	if (gb || big5) return gb ? 'gb18030' : 'big5';
	return western(data) ?? utf16(data, cut);
}

/** Plain text decoded, without byte order mark and DOS's end-of-file mark; undefined where it is binary. */
export function decodeText(data: Buffer, encoding = detectEncoding(data)): string | undefined {
	if (encoding === undefined) return undefined;
	const text = new TextDecoder(encoding).decode(data);
	return text.endsWith('\u001a') ? text.slice(0, text.indexOf('\u001a')) : text;
}
