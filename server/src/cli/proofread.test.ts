import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@pacesetter/core/directives/proofread';
import { expect, test } from 'vitest';
import { runOnFile, withFile } from '../testing/on-file.ts';

const source = fileURLToPath(new URL('../../../../shared/source/', import.meta.url));
const scored = new Set(['word', 'typo', 'date', 'furniture', 'organ']);

test.skipIf(!existsSync(source))(
	'the damaged places of the source speech are found, and its right words left',
	async () => {
		const lines = readFileSync(`${source}proofreading.tsv`, 'utf8').trimEnd().split('\n').slice(1);
		const damaged = lines.map((line) => {
			const [offset, found = ''] = line.split('\t');
			return { start: Number(offset), end: Number(offset) + found.length };
		});
		const { code, said } = await runOnFile('proofread', `${source}speech.txt`);
		const findings = (said as Finding[]).filter(({ kind }) => scored.has(kind));
		const meet = (a: { start: number; end: number }, b: { start: number; end: number }) =>
			a.start < b.end && b.start < a.end;
		const hits = findings.filter((finding) => damaged.some((place) => meet(place, finding)));
		const found = damaged.filter((place) => findings.some((finding) => meet(place, finding)));
		expect(code).toBe(0);
		expect(found.length / damaged.length).toBeGreaterThanOrEqual(0.9);
		expect(hits.length / findings.length).toBeGreaterThanOrEqual(0.9);
		const wrong = findings.filter((finding) => finding.found === '开展' && !hits.includes(finding));
		expect(wrong).toEqual([]);
		expect((said as Finding[]).filter(({ kind }) => kind === 'quote')).toHaveLength(18);
	},
);

test('a clean text has no finding, an empty one is told so', async () => {
	const clean = await withFile('plan.txt', '一、学习\n每月读书，按期交流。\n二、实践\n为群众服务。', (path) =>
		runOnFile('proofread', path),
	);
	expect(clean).toEqual({ code: 0, said: [] });
	const empty = await withFile('empty.txt', '', (path) => runOnFile('proofread', path));
	expect(empty).toMatchObject({ code: 1, said: { ok: false, error: { code: 'empty' } } });
});

test('every reason is a sentence with its values', async () => {
	const words = '一、安排\n2010年的党的十八大召开。2026年2月30日（星期一）开会。（未完。。\n三、布署\n要在明天完成。';
	const { said } = await withFile('slips.txt', words, (path) => runOnFile('proofread', path));
	const reasons = (said as { reason: string; kind: string }[]).map(({ reason }) => reason);
	expect(reasons.length).toBeGreaterThan(4);
	for (const reason of reasons) expect(reason).toMatch(/^(?!.*[{}]|.* {2}).+\.$/);
});
