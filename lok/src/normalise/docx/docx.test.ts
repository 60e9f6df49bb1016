import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from './archive.ts';
import { normaliseDocx } from './index.ts';
import { sampleDocx } from './samples.ts';

let workDir = '';
beforeEach(async () => {
	workDir = await mkdtemp(join(tmpdir(), 'docx-'));
});
afterEach(() => rm(workDir, { recursive: true }));

async function normalised(bytes: Uint8Array) {
	const path = join(workDir, 'input.docx');
	await writeFile(path, bytes);
	return { path, result: await normaliseDocx({ path, format: 'docx', workDir }) };
}

describe('a Word file', () => {
	it('is written anew beside the original, which stays as it was', async () => {
		const bytes = sampleDocx({ body: '<w:p/>', section: '<w:docGrid w:type="lines" w:linePitch="312"/>' });
		const { path, result } = await normalised(bytes);
		expect(result.path).not.toBe(path);
		expect(new Uint8Array(await readFile(path))).toEqual(bytes);
		expect(openArchive(await readFile(result.path)).names()).toContain('word/document.xml');
	});

	it.each([
		['no zip file', strToU8('not a zip file')],
		['a cut-off one', sampleDocx({ body: '<w:p/>' }).slice(0, 200)],
		['one with broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
		['one without a document', zipSync({ 'other.xml': strToU8('<a/>') })],
	])('that is %s goes on as it is or empty of changes, since LibreOffice repairs more', async (_, bytes) => {
		const { result } = await normalised(bytes);
		expect(result.profile).toBe('plain');
	});

	it('that declares entities in any part is refused', async () => {
		const bomb = strToU8('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>');
		await expect(normalised(zipSync({ 'customXml/item1.xml': bomb }))).rejects.toMatchObject({ code: 'bomb' });
	});

	it('that expands beyond reason is refused before it is unpacked', async () => {
		const huge = zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) }, { level: 1 });
		await expect(normalised(huge)).rejects.toMatchObject({ code: 'bomb' });
	});
});
