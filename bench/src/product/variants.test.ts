import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/folders.ts';
import { variantsOf } from './variants.ts';

const sample = (name: string) => join(root, 'samples/documents', name);

const textOf = (parts: Unzipped, part: string) => strFromU8(parts[part] ?? new Uint8Array());

describe('variants of a document', () => {
	it.each(['speech.docx', 'members.xlsx', 'progress.pptx', 'report.odt', 'satisfaction.ods'])(
		'differ from each other and from %s in four digits only',
		async (name) => {
			const variant = await variantsOf(sample(name));
			const original = unzipSync(await readFile(sample(name)));
			for (const number of [7, 499]) {
				const parts = unzipSync(variant(number).bytes);
				expect(Object.keys(parts)).toEqual(Object.keys(original));
				const changed = Object.keys(parts).filter((part) => textOf(parts, part) !== textOf(original, part));
				expect(changed).toHaveLength(1);
				const [before, after] = [original, parts].map((each) => textOf(each, changed[0] ?? ''));
				expect(after?.length).toBe((before?.length ?? 0) + 4);
				expect(after).toContain(`>${String(number).padStart(4, '0')}`);
			}
		},
	);

	it('of plain text begin with their number', async () => {
		const variant = await variantsOf(sample('minutes.txt'));
		expect(Buffer.from(variant(3).bytes).toString('utf8').startsWith('0003')).toBe(true);
		expect(variant(3).name).toBe('3-minutes.txt');
	});
});
