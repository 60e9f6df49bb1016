import { decodeText } from '../../detect/encoding.ts';

/**
 * HTML in the encoding it is really in: what its bytes tell goes before what it says, except where bytes can't tell, as
 * with the encodings of one byte a character. Undefined where it is no text.
 */
export function decodeHtml(data: Buffer): string | undefined {
	const said = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(data.toString('latin1', 0, 4096))?.[1]?.toLowerCase();
	const told = decodeText(data);
	if (said === undefined || /^(utf-?8|utf-?16|unicode|gb\w*|big5\w*)/.test(said)) return told;
	try {
		return new TextDecoder(said, { fatal: true }).decode(data);
	} catch {
		return told;
	}
}
