import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConvertError } from '../types.ts';
import { detectFormat } from './index.ts';

const root = fileURLToPath(new URL('../../../../shared/corpora/office/', import.meta.url));
const present = existsSync(`${root}index.tsv`);
if (!present) console.log('skipped: the corpus of office files lies outside the project and is not here');

describe.skipIf(!present)('the corpus of office files', () => {
	const rows = (present ? readFileSync(`${root}index.tsv`, 'utf8').trim().split('\n').slice(1) : []).map((line) =>
		line.split('\t'),
	);

	it('is told by category, and never fails but by a known error', { timeout: 30_000 }, async () => {
		for (const [file = '', category = '', opens] of rows) {
			const format = await detectFormat(root + file).then(
				(result) => result.format as string,
				(error: unknown) => (error instanceof ConvertError ? `!${error.code}` : String(error)),
			);
			const extension = file.slice(file.lastIndexOf('.') + 1);
			if (opens === 'True') expect([file, format]).toEqual([file, extension]);
			// Whether a PDF needs a password or is beyond repair, its renderer tells.
			else if (extension === 'pdf') expect([file, format]).toEqual([file, expect.stringMatching(/^pdf$|^!damaged$/)]);
			else expect([file, format]).toEqual([file, category === 'encrypted' ? '!encrypted' : '!damaged']);
		}
	});
});
