import { crc32 } from 'node:zlib';

interface PdfPicture {
	readonly type: 'image/png' | 'image/jpeg';
	readonly content: Buffer;
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

const pngOf = (width: number, height: number, grey: boolean, data: Buffer): Buffer => {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, grey ? 0 : 2], 8);
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
};

/** The picture of each page of a PDF that consists of pictures: JPEG as it stands there, other pixels with the head of a PNG. */
export function picturesIn(pdf: Buffer): PdfPicture[] {
	const heads =
		/\/Subtype \/Image \/Width (\d+) \/Height (\d+) \/ColorSpace \/(\w+) .*?\/Filter \/(\w+).*? \/Length (\d+) >>\nstream\n/g;
	return [...pdf.toString('latin1').matchAll(heads)].map(
		([whole, width, height, space, filter, length], index, all) => {
			const from = (all[index]?.index ?? 0) + whole.length;
			const data = pdf.subarray(from, from + Number(length));
			if (filter === 'DCTDecode') return { type: 'image/jpeg', content: data };
			return { type: 'image/png', content: pngOf(Number(width), Number(height), space === 'DeviceGray', data) };
		},
	);
}
