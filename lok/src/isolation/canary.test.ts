import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConvertError, type Converter, createConverter } from '../index.ts';
import { type Canary, plantCanary, showsCanary } from '../testing/canary.ts';
import type { Vector } from '../testing/vectors.ts';
import { binaryVectors } from '../testing/vectors-binary.ts';
import { macroVectors } from '../testing/vectors-macro.ts';
import { odfVectors } from '../testing/vectors-odf.ts';
import { otherVectors } from '../testing/vectors-other.ts';
import { wordVectors } from '../testing/vectors-word.ts';

/** All that a document's pages gave away: nothing, or what was seen. */
async function leaks(converter: Converter, canary: Canary, vector: Vector, dir: string): Promise<string[]> {
	const input = join(dir, vector.name);
	const out = join(dir, 'out');
	mkdirSync(out, { recursive: true });
	writeFileSync(input, vector.bytes);
	const before = canary.connections();
	const planted = readdirSync(canary.dir).length;
	const seen: string[] = [];
	try {
		const { path } = await converter.toPdf({ input, out, name: vector.name });
		if (readFileSync(path).includes(canary.secret)) seen.push('secret in the PDF');
		await converter.render({ pdf: path, out, widths: [400] }, async (page) => {
			if (page.text.includes(canary.secret)) seen.push('secret in the text');
			for (const picture of page.pictures) if (await showsCanary(picture.path)) seen.push('picture');
		});
	} catch (error) {
		// To refuse such a document is as good as to convert it without.
		if (!(error instanceof ConvertError)) throw error;
		if (error.code === 'internal' || error.code === 'crashed') seen.push(`${error.code}: ${error.message}`);
	}
	if (canary.connections() > before) seen.push('connection');
	if (readdirSync(canary.dir).length > planted) seen.push('file written');
	return seen;
}

// The second one is what is left where the kernel allows no jail: LibreOffice's own switches, and our rewriting.
describe.each(['auto', 'none'] as const)('isolation %s', (isolation) => {
	const dir = mkdtempSync(join(tmpdir(), 'lok-canary-'));
	const tempDir = join(dir, 'temp');
	let converter: Converter;
	let canary: Canary;

	beforeAll(async () => {
		mkdirSync(tempDir);
		canary = await plantCanary(dir);
		converter = createConverter({ isolation, tempDir, size: 1, spare: 0 });
		await converter.describe();
	}, 60_000);

	afterAll(async () => {
		await converter.close();
		await canary.close();
		expect(readdirSync(tempDir)).toEqual([]);
		rmSync(dir, { recursive: true });
	});

	test.each([
		['Word documents', wordVectors],
		['OpenDocument texts', odfVectors],
		['spreadsheets and texts', otherVectors],
		['macros', macroVectors],
	] as const)(
		'%s reach nothing outside',
		async (_kind, vectorsOf) => expect(await leaking(vectorsOf(canary))).toEqual({}),
		120_000,
	);

	test('binary documents reach nothing outside, though they hold the address or a macro', async () => {
		const folder = join(dir, 'binary');
		mkdirSync(folder);
		const vectors = await binaryVectors(canary, folder);
		const [file, http] = [canary.path('text.txt'), canary.httpUrl('text.txt')].map((of) =>
			of.slice(0, -'text.txt'.length),
		);
		const holds = ({ bytes }: Vector) =>
			[file, http, 'VBA'].some((text) =>
				['latin1', 'utf16le'].some((coding) => Buffer.from(bytes).includes(text ?? '', 0, coding as BufferEncoding)),
			);
		expect(vectors.filter((vector) => !holds(vector)).map(({ what }) => what)).toEqual([]);
		expect(vectors).toHaveLength(13);
		expect(await leaking(vectors)).toEqual({});
	}, 120_000);

	async function leaking(vectors: readonly Vector[]): Promise<Record<string, string[]>> {
		const found: Record<string, string[]> = {};
		for (const vector of vectors) {
			const seen = await leaks(converter, canary, vector, dir);
			if (seen.length > 0) found[vector.what] = seen;
		}
		return found;
	}
});
