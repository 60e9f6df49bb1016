/** A picture as it stands in a PDF. */
export interface PdfImage {
	readonly data: Buffer;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly space: 'DeviceGray' | 'DeviceRGB';
	readonly filter: string;
}

export interface PdfPage {
	readonly image: PdfImage;
	/** Points. */
	readonly width: number;
	readonly height: number;
}

const points = (value: number): string => value.toFixed(2);

/**
 * A PDF of one picture a page, written as its pages come: what is kept of a page that has been written is where it lies. No
 * library that was looked at writes without holding the whole file.
 */
export async function* writePdf(pages: AsyncIterable<PdfPage>): AsyncGenerator<Buffer> {
	// Objects by their numbers: 1 the catalogue, 2 the list of pages, then three a page.
	const places: number[] = [];
	let written = 0;
	const emit = (...pieces: (string | Buffer)[]): Buffer => {
		const bytes = Buffer.concat(
			pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
		);
		written += bytes.length;
		return bytes;
	};
	const object = (number: number, body: string, data?: Buffer): Buffer => {
		places[number] = written;
		const length = data ? ` /Length ${data.length} >>\nstream\n` : '';
		return emit(`${number} 0 obj\n${body}${length}`, data ?? '', data ? '\nendstream' : '', '\nendobj\n');
	};
	// The second line tells those who look at it that the file is not text.
	yield emit('%PDF-1.7\n%', Buffer.from([0xe2, 0xe3, 0xcf, 0xd3]), '\n');
	const kids: number[] = [];
	for await (const { image, width, height } of pages) {
		const page = 3 + kids.length * 3;
		kids.push(page);
		const [box, draw] = [
			`${points(width)} ${points(height)}`,
			`q ${points(width)} 0 0 ${points(height)} 0 0 cm /P Do Q`,
		];
		const uses = `/Resources << /XObject << /P ${page + 2} 0 R >> >> /Contents ${page + 1} 0 R`;
		yield object(page, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] ${uses} >>`);
		yield object(page + 1, '<<', Buffer.from(draw, 'latin1'));
		const size = `/Width ${image.width} /Height ${image.height} /ColorSpace /${image.space} /BitsPerComponent 8`;
		yield object(page + 2, `<< /Type /XObject /Subtype /Image ${size} /Filter ${image.filter}`, image.data);
	}
	yield object(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
	yield object(1, '<< /Type /Catalog /Pages 2 0 R >>');
	const start = written;
	const lines = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
	yield emit(
		`xref\n0 ${places.length}\n0000000000 65535 f \n${lines.join('')}`,
		`trailer\n<< /Size ${places.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
	);
}
