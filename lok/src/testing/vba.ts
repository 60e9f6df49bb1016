import CFB from 'cfb';

export interface VbaModule {
	readonly name: string;
	/** Of the document itself, where its events are heard. */
	readonly isDocument: boolean;
	/** With \n between lines; ASCII. */
	readonly source: string;
}

/** A `vbaProject.bin` of these modules, in the least form that LibreOffice takes. */
export function vbaProject(modules: readonly VbaModule[]): Uint8Array {
	const file = CFB.utils.cfb_new();
	const add = (path: string, data: Buffer) => CFB.utils.cfb_add(file, path, data);
	add('/VBA/dir', container(directory(modules)));
	for (const { name, source } of modules) {
		const code = `Attribute VB_Name = "${name}"\n${source}`.replaceAll('\n', '\r\n');
		add(`/VBA/${name}`, container(Buffer.from(code, 'latin1')));
	}
	const listed = modules.map(({ name, isDocument }) => (isDocument ? `Document=${name}/&H00000000` : `Module=${name}`));
	add('/PROJECT', Buffer.from([...listed, 'Name="VBAProject"', ''].join('\r\n'), 'latin1'));
	return Buffer.from(CFB.write(file, { type: 'buffer' }));
}

/** [MS-OVBA] 2.4.1: chunks of tokens, every one of them a literal here, eight after each byte of flags. */
function container(data: Buffer): Buffer {
	const pieces: Buffer[] = [Buffer.from([1])];
	const chunk = 3584;
	for (let at = 0; at < data.length; at += chunk) {
		const tokens: Buffer[] = [];
		const end = Math.min(at + chunk, data.length);
		for (let i = at; i < end; i += 8) tokens.push(Buffer.from([0]), data.subarray(i, Math.min(i + 8, end)));
		const body = Buffer.concat(tokens);
		pieces.push(short(0xb000 | (body.length - 1)), body);
	}
	return Buffer.concat(pieces);
}

/** [MS-OVBA] 2.3.4.2, by the numbers of its records. */
function directory(modules: readonly VbaModule[]): Buffer {
	return Buffer.concat([
		record(0x01, long(1)),
		record(0x02, long(0x409)),
		record(0x14, long(0x409)),
		record(0x03, short(1252)),
		record(0x04, Buffer.from('VBAProject')),
		// The version's length leaves its minor number out.
		Buffer.concat([short(9), long(4), long(1), short(1)]),
		record(0x0f, short(modules.length)),
		...modules.flatMap(({ name, isDocument }) => [
			record(0x19, Buffer.from(name)),
			record(0x1a, Buffer.from(name)),
			record(0x32, Buffer.from(name, 'utf16le')),
			record(0x31, long(0)),
			record(isDocument ? 0x22 : 0x21, Buffer.alloc(0)),
			record(0x2b, Buffer.alloc(0)),
		]),
		record(0x10, Buffer.alloc(0)),
	]);
}

const record = (id: number, data: Buffer) => Buffer.concat([short(id), long(data.length), data]);
const short = (value: number) => Buffer.from([value & 255, value >> 8]);
const long = (value: number) => Buffer.from([value & 255, value >> 8, 0, 0]);
