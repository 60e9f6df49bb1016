import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../../../shared/source/', import.meta.url));
const program = fileURLToPath(new URL('../../bin/pacesetter.js', import.meta.url));

const outline = (file: string) =>
	promisify(execFile)(process.execPath, [program, 'outline', file, '--json'], { maxBuffer: 1 << 26 }).then(
		({ stdout }) => ({ code: 0, ...JSON.parse(stdout) }),
		(error) => ({ code: error.code, ...JSON.parse(error.stdout) }),
	);

async function withFile<T>(name: string, data: string | Buffer, use: (path: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'pacesetter-outline-'));
	try {
		await writeFile(join(folder, name), data);
		return await use(join(folder, name));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test.skipIf(!existsSync(source))('the source speech is read as its outline says, from text and from Word', async () => {
	const { nodes } = JSON.parse(readFileSync(`${source}outline.json`, 'utf8'));
	for (const file of ['speech.txt', 'speech.docx']) {
		const read = await outline(source + file);
		expect(read.text).toBe(readFileSync(`${source}speech.txt`, 'utf8'));
		expect(read.nodes).toMatchObject(nodes);
		expect(read.nodes).toHaveLength(nodes.length);
	}
});

test.skipIf(!existsSync(source))('the library page, cut into fragments, has the same clauses', async () => {
	const { nodes } = JSON.parse(readFileSync(`${source}outline.json`, 'utf8'));
	const read = await outline(`${source}page.txt`);
	const told = (list: { marker: string; level: number; heading: string }[]) =>
		list.map(({ marker, level, heading }) => ({ marker, level, heading }));
	expect(told(read.nodes)).toEqual(told(nodes));
});

test('text in UTF-16 is decoded, and places are its own', async () => {
	const text = '一、学习\r\n内容。\r\n二、实践\r\n内容。';
	const read = await withFile('plan.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), outline);
	expect(read).toMatchObject({
		code: 0,
		text,
		nodes: [
			{ marker: '一', start: 0 },
			{ marker: '二', start: 11 },
		],
	});
});

test('what cannot be read is told with a code, and ends the command with 1', async () => {
	expect(await withFile('empty.txt', '', outline)).toMatchObject({ code: 1, ok: false, error: { code: 'empty' } });
	expect(await withFile('blank.txt', '\n \n', outline)).toMatchObject({ code: 1, error: { code: 'empty' } });
	expect(await withFile('plan.docx', 'PK\u0003\u0004 cut short', outline)).toMatchObject({ code: 1, ok: false });
	expect(await outline('/nowhere/at-all.txt')).toMatchObject({ code: 1, error: { code: 'unreadable' } });
	expect(await withFile('letter.txt', '今天天气很好。', outline)).toMatchObject({ code: 0, nodes: [] });
});
