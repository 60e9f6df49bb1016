import { emptyPlan, planAction, planPaper, sheetPaper } from '@pacesetter/core/campaigns';
import { grid, page } from '@pacesetter/core/papers';
import type { Page } from '@pacesetter/lok';
import { expect, test } from 'vitest';
import { emptyPaper as empty, millimetres, paperPress } from './testing/paper-press.ts';

const { needed, set } = paperPress();

const text = '为深入推进创先争优活动切实加强基层党组织建设充分发挥战斗堡垒作用和先锋模范作用'.repeat(12);
const paragraphs = (count: number) => Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text }));
/** Boxes of the text, without the page's number. */
const linesOf = ({ boxes }: Page) => boxes.filter(({ size }) => size === grid.size);

test('a page has 22 lines of 28 characters within the margins', { timeout: 60_000 }, async (context) => {
	needed(context);
	const { pages } = await set({ ...empty, body: paragraphs(6) });
	const [first] = pages;
	if (!first) throw new Error('no page');
	expect([first.width, first.height].map((one) => Math.round(millimetres(one)))).toEqual([page.width, page.height]);
	const lines = linesOf(first);
	expect(lines).toHaveLength(grid.lines);
	const full = lines.filter((line) => [...line.text.trim()].length === grid.characters);
	expect(full.length).toBeGreaterThan(15);
	for (const line of full) {
		expect(Math.abs(millimetres(line.x) - page.left)).toBeLessThan(1);
		expect(Math.abs(millimetres(line.width) - page.textWidth)).toBeLessThan(1.5);
	}
	for (const line of lines) {
		expect(millimetres(line.y)).toBeGreaterThan(page.top - 1);
		expect(millimetres(line.y + line.height)).toBeLessThan(page.top + page.textHeight + 1);
	}
	const pitches = lines.slice(1).map((line, place) => millimetres(line.y - (lines[place]?.y ?? 0)));
	for (const pitch of pitches) expect(Math.abs(pitch - page.textHeight / grid.lines)).toBeLessThan(0.1);
});

test('page numbers stand at the outer edges, below the text block', { timeout: 60_000 }, async (context) => {
	needed(context);
	const { pages } = await set({ ...empty, body: paragraphs(8) });
	const numbers = pages.map(({ boxes }) => boxes.find((box) => /^—\s*\d+\s*—$/.test(box.text.trim())));
	expect(numbers.map((box) => box?.text.replace(/\D/g, ''))).toEqual(pages.map((one) => String(one.number)));
	for (const [place, box] of numbers.entries()) {
		if (!box) throw new Error('a page has no number');
		const [left, right] = [millimetres(box.x), millimetres(box.x + box.width)];
		if (place % 2 === 0) expect(Math.abs(page.width - 26 - 5 - right)).toBeLessThan(1.5);
		else expect(Math.abs(left - page.left - 5)).toBeLessThan(1.5);
		expect(millimetres(box.y)).toBeGreaterThan(page.top + page.textHeight);
	}
});

test('each part is set in its face and at its place', { timeout: 60_000 }, async (context) => {
	needed(context);
	const { pages, paragraphs: read } = await set({
		head: { organ: '中共望舒县委组织部', number: '望组发〔2026〕12号' },
		title: '关于深入开展创先争优活动的实施方案',
		note: '',
		to: '各乡镇党委',
		body: [
			{ kind: 'heading', level: 1, text: '一、目标要求', rest: '' },
			{ kind: 'heading', level: 2, text: '（一）提高认识。', rest: '各单位要高度重视。' },
			{ kind: 'paragraph', text: '正文' },
		],
		attachments: [{ title: '任务清单', body: [{ kind: 'paragraph', text: '清单' }] }],
		signature: { organ: '中共望舒县委组织部', day: '2026-11-25' },
		imprint: { copies: '市委组织部', organ: '中共望舒县委组织部办公室', day: '2026-11-26' },
	});
	expect(read.map(({ font }) => font)).toEqual(expect.arrayContaining(['方正小标宋简体', '仿宋_GB2312', '黑体']));
	const find = (words: string) => pages.flatMap(({ boxes }) => boxes).find((box) => box.text.startsWith(words));
	const name = find('中共望舒县委组织部文件');
	const title = find('关于深入');
	expect(title?.size).toBe(22);
	for (const box of [name, title]) {
		if (!box) throw new Error('not found');
		expect(Math.abs(millimetres(box.x + box.width / 2) - (page.left + page.textWidth / 2))).toBeLessThan(1.5);
	}
	expect(Math.abs(millimetres(name?.y ?? 0) - page.top - 35)).toBeLessThan(6);
	// 版记 stands at the foot of the last page, whatever is above it.
	const printed = pages.at(-1)?.boxes.find((box) => box.text.includes('印发'));
	expect(millimetres((printed?.y ?? 0) + (printed?.height ?? 0))).toBeGreaterThan(page.top + page.textHeight - 12);
	expect(pages.at(-1)?.text).toContain('任务清单');
	const day = find('2026年11月25日') ?? find('2026 年 11');
	expect(Math.abs(page.width - 26 - 4 * 5.6 - millimetres((day?.x ?? 0) + (day?.width ?? 0)))).toBeLessThan(2.5);
});

const action = (key: string, words: string) =>
	planAction.parse({
		key,
		kind: 'mandatory',
		form: 'act',
		text: words,
		standard: '按时',
		owner: '书记',
		due: { on: '2026-12-01' },
	});

test('a plan of 300 actions, long names, odd signs and nothing at all are set as well', {
	timeout: 120_000,
}, async (context) => {
	needed(context);
	const odd = 'R&D <b>“引号”</b> 𠮷 😀 \u0000\u0008 Office-2026 v1.2 ‰ №5 ①';
	const to = { names: [], types: [] };
	const facts = { issuer: '中共望舒县委员会', reference: '', approvedOn: '2026-11-25', seats: [], red: false, to };
	const plan = {
		...emptyPlan,
		sections: { goals: odd, content: 'ABC '.repeat(300), steps: '1'.repeat(400), organisation: '' },
		actions: Array.from({ length: 300 }, (_, place) => action(`a${place}`, `任务${place + 1}号`)),
	};
	const many = await set(planPaper({ ...facts, name: '长'.repeat(80), plan }));
	expect(many.words).toContain('R&D <b>“引号”</b> 𠮷 😀');
	expect(
		many.pages
			.map((one) => one.text)
			.join('')
			.replace(/\s/g, ''),
	).toContain('任务300号');
	for (const one of many.pages.flatMap(({ boxes }) => boxes))
		expect(millimetres(one.x + one.width)).toBeLessThan(page.width - 20);
	const bare = await set(planPaper({ ...facts, name: '空', plan: emptyPlan, approvedOn: null }));
	expect(bare.pages).toHaveLength(1);
	expect((await set(sheetPaper({ name: '空', plan: emptyPlan }))).pages).toHaveLength(1);
	expect((await set(empty)).pages).toHaveLength(1);
});
