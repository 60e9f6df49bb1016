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

/** A page with a grey square and no text, as a scanner makes them. */
function picturePdf(): string {
	const square = '0.5 g 100 100 300 300 re f';
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
		`<< /Length ${square.length} >>\nstream\n${square}\nendstream`,
	];
	const offsets: number[] = [];
	let pdf = '%PDF-1.4\n';
	objects.forEach((object, index) => {
		offsets.push(pdf.length);
		pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
	});
	const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	return `${pdf}xref\n0 5\n0000000000 65535 f \n${entries}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}

/** A converter that starts on a busy machine takes its time. */
const startOfConverter = 120_000;

test(
	'pages that are pictures are told to be so',
	async (context) => {
		const read = await withFile('scan.pdf', picturePdf(), outline);
		if (read.said.error?.code === 'engine_missing') context.skip(read.said.error.message);
		expect(read).toMatchObject({ code: 1, said: { ok: false, error: { code: 'no_text' } } });
	},
	startOfConverter,
);

test('a reworded version keeps the ids of the one before', async () => {
	const before = '一、认真抓好集中学习培训\n内容。\n二、切实开展走访慰问活动\n内容。';
	const after = '一、认真抓好集中学习培训\n内容。\n二、深入开展走访慰问和帮扶活动\n内容。';
	const ids = await withFile('before.txt', before, (old) =>
		withFile('after.txt', after, async (path) => {
			const run = await Promise.all([outline(old), runOnFile('outline', path, '--since', old)]);
			return run.map(({ said }) => said.nodes.map(({ id }: { id: string }) => id));
		}),
	);
	expect(ids[1]).toEqual(ids[0]);
});
