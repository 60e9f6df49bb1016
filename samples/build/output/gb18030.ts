const LEADS = { first: 0x81, last: 0xfe };
const TRAILS = { first: 0x40, last: 0xfe };

/** The two-byte part of GB18030, which is GBK, turned around from the platform's decoder. */
function encodingTable(): Map<string, [number, number]> {
	const decoder = new TextDecoder('gb18030');
	const table = new Map<string, [number, number]>();
	for (let lead = LEADS.first; lead <= LEADS.last; lead++) {
		for (let trail = TRAILS.first; trail <= TRAILS.last; trail++) {
			const character = decoder.decode(new Uint8Array([lead, trail]));
			if ([...character].length === 1 && character !== '\ufffd') table.set(character, [lead, trail]);
		}
	}
	return table;
}

/** A text in GB18030. Throws on a character that needs four bytes there. */
export function encodeGb18030(text: string): Uint8Array {
	const table = encodingTable();
	return Uint8Array.from(
		[...text].flatMap((character) => {
			if (character < '\u0080') return [character.charCodeAt(0)];
			const bytes = table.get(character);
			if (bytes === undefined) throw new Error(`no two-byte code for ${character}`);
			return bytes;
		}),
	);
}
