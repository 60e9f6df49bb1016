import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mergeLimits } from '../limits.ts';
import { packageDir } from '../paths.ts';
import { pdfTask, renderTask } from '../tasks.ts';
import type { Lie } from '../testing/liar.ts';
import type { Page } from '../types.ts';
import { attempt, type Task } from './attempt.ts';
import { Pool } from './pool.ts';
import { processTree } from './process-tree.ts';
import { Worker } from './worker.ts';
import { openWorkspace } from './workspace.ts';

let dir: string;
let out: string;
let input: string;

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lok-lies-'));
	out = join(dir, 'out');
	mkdirSync(out);
	input = join(dir, 'input.docx');
	writeFileSync(input, 'a document');
	writeFileSync(join(dir, 'document.pdf'), '%PDF-1.7 of somebody else');
	writeFileSync(join(dir, 'page-1-800'), pngOf(800, 600), 'latin1');
});
afterEach(() => {
	expect(processTree(process.pid)).toEqual([process.pid]);
	rmSync(dir, { recursive: true });
});

/** Does the task in a pool of processes that lie. */
async function believed<T>(lie: Lie, task: Task<T>): Promise<T> {
	const workspace = openWorkspace(dir);
	const liar = [process.execPath, join(packageDir, 'src', 'testing', 'liar.ts'), join(dir, 'lie.json')];
	writeFileSync(join(dir, 'lie.json'), JSON.stringify(lie));
	const jail = { description: [], wrap: () => liar };
	const pool = new Pool({
		size: 1,
		spare: 0,
		start: () => new Worker({ jail, office: undefined, fontsDir: dir }, workspace.newHome()),
		worn: () => false,
	});
	try {
		return await attempt(pool, task, new AbortController().signal);
	} finally {
		await pool.close(new Error('closed'));
		workspace.remove();
	}
}

const limits = mergeLimits({ wallMs: 20_000, pages: 100 });
const pdf = () => pdfTask({ input, out }, limits);
const render = (pages: Page[] = []) =>
	renderTask(
		{ pdf: input, out, widths: [800] },
		limits,
		{ first: 1, step: 1, budget: { left: limits.outputBytes } },
		(page) => void pages.push(page),
	);
const done = (result: object = {}) =>
	JSON.stringify({ type: 'pdf', result: { pages: 1, format: 'docx', ms: { load: 1, pdf: 1 }, ...result } });
const page = (fields: object = {}) =>
	JSON.stringify({ type: 'page', page: { number: 1, width: 600, height: 800, text: '', boxes: [], ...fields } });
const rendered = (pages: number) => JSON.stringify({ type: 'rendered', result: { pages } });
const pngOf = (width: number, height: number) =>
	`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${[width, height].map((size) => `\0\0${String.fromCharCode(size >> 8, size & 255)}`).join('')}\x08\0\0\0\0\0`;
const good = { 'page-1-800': pngOf(800, 600) };

test('a process that tells the truth is believed, and the picture itself says what it is', async () => {
	const result = await believed({ files: { 'document.pdf': '%PDF-1.7' }, lines: [done()] }, pdf());
	expect(result).toEqual({
		path: join(out, 'document.pdf'),
		bytes: 8,
		pages: 1,
		format: 'docx',
		ms: { load: 1, pdf: 1 },
	});
	const pages: Page[] = [];
	expect(await believed({ files: good, lines: [page(), rendered(1)] }, render(pages))).toBe(1);
	const picture = { path: join(out, 'page-1-800.png'), type: 'image/png', width: 800, height: 600, bytes: 30 };
	expect(pages.map((each) => each.pictures)).toEqual([[picture]]);
});

describe('a process taken over gets nothing out', () => {
	const whole = { 'document.pdf': '%PDF-1.7' };
	const box = { text: 'a', x: 0, y: 0, width: 1, height: 1, size: 1 };
	const cases: readonly (readonly [string, () => Lie, () => Task<unknown>])[] = [
		['a link for a PDF', () => ({ links: { 'document.pdf': join(dir, 'document.pdf') }, lines: [done()] }), pdf],
		['a link for its folder', () => ({ folder: dir, lines: [done()] }), pdf],
		['a pipe for a PDF', () => ({ pipes: ['document.pdf'], lines: [done()] }), pdf],
		['no PDF', () => ({ lines: [done()] }), pdf],
		['another file for a PDF', () => ({ files: { 'document.pdf': '<html>' }, lines: [done()] }), pdf],
		['a page where a PDF is asked for', () => ({ files: good, lines: [page()] }), pdf],
		['a format that is none', () => ({ files: whole, lines: [done({ format: '../a' })] }), pdf],
		['pages that are no number', () => ({ files: whole, lines: [done({ pages: 'many' })] }), pdf],
		[
			'an endless time',
			() => ({ files: whole, lines: [done({ ms: { load: 1, pdf: 1 } }).replace(':1}', ':1e999}')] }),
			pdf,
		],
		['a key of its own', () => ({ files: whole, lines: [done({ path: '/etc/passwd' })] }), pdf],
		['no JSON', () => ({ files: whole, lines: ['{'] }), pdf],
		['a message without an end', () => ({ endless: 17 * 1024 * 1024 }), pdf],
		['an order to Node itself', () => ({ lines: ['{"cmd":"NODE_HANDLE","type":"net.Socket"}'] }), pdf],
		['a PDF where pages are asked for', () => ({ files: whole, lines: [done()] }), render],
		[
			'a link for a picture',
			() => ({ links: { 'page-1-800': join(dir, 'page-1-800') }, lines: [page(), rendered(1)] }),
			render,
		],
		[
			'HTML for a picture',
			() => ({ files: { 'page-1-800': '<script>'.repeat(9) }, lines: [page(), rendered(1)] }),
			render,
		],
		[
			'page 2 first',
			() => ({ files: { 'page-2-800': pngOf(800, 600) }, lines: [page({ number: 2 }), rendered(2)] }),
			render,
		],
		['a page twice', () => ({ files: good, lines: [page(), page(), rendered(1)] }), render],
		['fewer pages than it says', () => ({ files: good, lines: [page(), rendered(2)] }), render],
		['a page without an extent', () => ({ files: good, lines: [page({ width: null }), rendered(1)] }), render],
		[
			'boxes without end',
			() => ({ files: good, lines: [page({ boxes: Array(100_001).fill(box) }), rendered(1)] }),
			render,
		],
		[
			'a box with markup for a place',
			() => ({ files: good, lines: [page({ boxes: [{ ...box, x: '<b>' }] }), rendered(1)] }),
			render,
		],
		[
			'a failure with a code of its own',
			() => ({ lines: ['{"type":"failed","code":"x","message":"","worn":false}'] }),
			render,
		],
	];
	test.each(cases)('%s', async (_what, lie, task) => {
		await expect(believed(lie(), task())).rejects.toMatchObject({ name: 'ConvertError', code: 'crashed' });
		expect(readdirSync(out).filter((name) => /\.(pdf|png|webp)$/.test(name) && holdsOthers(name))).toEqual([]);
	});

	/** What other documents' files hold has come to light. */
	function holdsOthers(name: string): boolean {
		return existsSync(join(out, name)) && readFileSync(join(out, name), 'latin1').includes('somebody else');
	}

	test('more pages than allowed are a limit', async () => {
		const task = believed({ files: whole, lines: [done({ pages: 101 })] }, pdf());
		await expect(task).rejects.toMatchObject({ code: 'too_many_pages' });
	});

	test('pages that are not taken yet do not pile up', async () => {
		const many = Array.from({ length: 50 }, (_, i) => i + 1);
		const files = Object.fromEntries(many.map((number) => [`page-${number}-800`, pngOf(800, 600)]));
		const lines = [...many.map((number) => page({ number })), rendered(50)];
		await expect(believed({ files, lines }, render())).rejects.toMatchObject({ code: 'crashed' });
	});
});
