import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runOnFile, withFile } from '../testing/on-file.ts';

const source = fileURLToPath(new URL('../../../../shared/source/', import.meta.url));
const outline = (file: string) => runOnFile('outline', file);

test.skipIf(!existsSync(source))('the source speech is read as its outline says, from text and from Word', async () => {
	const { nodes } = JSON.parse(readFileSync(`${source}outline.json`, 'utf8'));
	for (const file of ['speech.txt', 'speech.docx']) {
		const { said: read } = await outline(source + file);
		expect(read.text).toBe(readFileSync(`${source}speech.txt`, 'utf8'));
		expect(read.nodes).toMatchObject(nodes);
		expect(read.nodes).toHaveLength(nodes.length);
	}
});

test.skipIf(!existsSync(source))('the library page, cut into fragments, has the same clauses', async () => {
	const { nodes } = JSON.parse(readFileSync(`${source}outline.json`, 'utf8'));
	const { said: read } = await outline(`${source}page.txt`);
	const told = (list: { marker: string; level: number; heading: string }[]) =>
		list.map(({ marker, level, heading }) => ({ marker, level, heading }));
	expect(told(read.nodes)).toEqual(told(nodes));
});

test('text in UTF-16 is decoded, and places are its own', async () => {
	const text = '一、学习\r\n内容。\r\n二、实践\r\n内容。';
	const read = await withFile('plan.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), outline);
	const nodes = [
		{ marker: '一', start: 0 },
		{ marker: '二', start: 11 },
	];
	expect(read).toMatchObject({ code: 0, said: { text, nodes } });
});

test('what cannot be read is told with a code, and ends the command with 1', async () => {
	expect(await withFile('empty.txt', '', outline)).toMatchObject({
		code: 1,
		said: { ok: false, error: { code: 'empty' } },
	});
	expect(await withFile('blank.txt', '\n \n', outline)).toMatchObject({ code: 1, said: { error: { code: 'empty' } } });
	expect(await withFile('plan.docx', 'PK\u0003\u0004 cut short', outline)).toMatchObject({
		code: 1,
		said: { ok: false },
	});
	expect(await outline('/nowhere/at-all.txt')).toMatchObject({ code: 1, said: { error: { code: 'unreadable' } } });
	expect(await withFile('letter.txt', '今天天气很好。', outline)).toMatchObject({ code: 0, said: { nodes: [] } });
});
