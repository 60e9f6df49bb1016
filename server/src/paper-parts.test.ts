import { emptyPlan, noCounts, planPaper, reportPaper, sheetPaper } from '@pacesetter/core/campaigns';
import { grid, type Paper, page, sizes } from '@pacesetter/core/papers';
import type { Page, TextBox } from '@pacesetter/lok';
import { expect, test } from 'vitest';
import { millimetres, paperPress } from './testing/paper-press.ts';

const { needed, set } = paperPress();

/** A character and a line of the grid, in millimetres. */
const em = page.textWidth / grid.characters;
const line = page.textHeight / grid.lines;
const right = page.left + page.textWidth;

/** A line by how it begins, in millimetres. */
function place(pages: readonly Page[], words: string) {
	const found = pages.flatMap(({ number, boxes }) =>
		boxes.filter(({ text }) => text.replace(/\s/g, '').startsWith(words)).map((box) => ({ ...box, number })),
	);
	const [box] = found;
	if (!box) throw new Error(`${words} is not there`);
	const [x, y, width] = [box.x, box.y, box.width].map(millimetres) as [number, number, number];
	return { x, y, end: x + width, middle: x + width / 2, size: box.size, number: box.number };
}
const near = (found: number, wanted: number, by = 1.5) => expect(Math.abs(found - wanted)).toBeLessThan(by);

const letter: Paper = {
	head: { organ: '中共望舒县委组织部', number: '望组发〔2026〕12号' },
	title: '关于深入开展创先争优活动的实施方案',
	note: '',
	to: '各党委、党工委、党总支、党支部',
	body: [
		{ kind: 'heading', level: 1, text: '一、目标要求', rest: '' },
		{ kind: 'heading', level: 2, text: '（一）提高认识。', rest: '各单位要高度重视。' },
		{ kind: 'heading', level: 3, text: '1.压实责任。', rest: '书记为第一责任人。' },
		{ kind: 'paragraph', text: '本方案自印发之日起执行。' },
	],
	attachments: [
		{ title: '规定动作任务清单', body: [{ kind: 'paragraph', text: '清单一' }] },
		{ title: '自选动作清单', body: [{ kind: 'paragraph', text: '清单二' }] },
	],
	signature: { organ: '中共望舒县委组织部', day: '2026-03-05' },
	imprint: { copies: '市委组织部', organ: '中共望舒县委组织部办公室', day: '2026-03-06' },
};

test('the parts of a letter stand where GB/T 9704 has them, in its faces', { timeout: 60_000 }, async (context) => {
	needed(context);
	const { pages, faces } = await set(letter);
	const at = (words: string) => place(pages, words);
	// 小标宋, 仿宋, 黑体, 楷体 and 宋体 by the names that the faces which the product brings along have inside.
	expect([...faces].sort()).toEqual(
		['Fang-Regular', 'Hei-Regular', 'Kai-Regular', 'Song-Bold', 'Song-Regular'].map((face) => `Fandol${face}`),
	);
	const [number, title, to] = [at('望组发'), at('关于深入'), at('各党委')];
	near(number.middle, page.left + page.textWidth / 2);
	expect(title.size).toBe(sizes.title);
	// Two lines below the rule, which is 4 mm below the number; one line before whom it is for, who begins at the edge.
	near(title.y - number.y, 3 * line + 4, 4);
	near(to.y - title.y, 2 * line, 2);
	near(to.x, page.left);
	for (const words of ['一、目标', '（一）', '1.压实', '本方案']) near(at(words).x, page.left + 2 * em);
	// 附件 two characters in, one line below the text; its names below each other.
	const [note, second] = [at('附件：1.'), at('2.自选')];
	near(note.x, page.left + 2 * em);
	near(note.y - at('本方案').y, 2 * line);
	near(second.x, page.left + 5 * em, 2);
	// The day ends four characters from the edge, the organ is centred over it, neither with a nought before it.
	const day = at('2026年3月5日');
	const above = pages.flatMap(({ boxes, number }) => (number === day.number ? boxes : []));
	const organ = above.find(({ text }) => text.trim() === letter.signature?.organ);
	near(day.end, right - 4 * em, 2.5);
	near(millimetres((organ?.x ?? 0) + (organ?.width ?? 0) / 2), day.middle);
	// Each attachment on a page of its own: the word at the edge of the first line, the title in the third.
	for (const [which, name] of [
		['附件1', '规定动作'],
		['附件2', '自选动作'],
	] as const) {
		const [word, heading] = [at(which), place(pages.slice(1), name)];
		near(word.x, page.left);
		expect(word.y).toBeLessThan(page.top + line);
		near(heading.y - word.y, 2 * line, 2.5);
		expect(heading.number).toBe(word.number);
	}
	// 版记 at the foot of the last page, one character in.
	const [copies, printed] = [at('抄送'), at('中共望舒县委组织部办公室')];
	expect([copies.number, printed.number]).toEqual([pages.length, pages.length]);
	expect(copies.size).toBe(sizes.small);
	const small = (sizes.small / 72) * 25.4;
	for (const box of [copies, printed]) near(box.x, page.left + small);
	near(printed.y + small, page.top + page.textHeight - 9, 1.5);
});

test('page numbers are 四号, between dashes, seven millimetres below the text', {
	timeout: 60_000,
}, async (context) => {
	needed(context);
	const { pages } = await set(letter);
	for (const { boxes, number } of pages) {
		const box = boxes.find(({ text }) => /^—\s*\d+\s*—$/.test(text.trim()));
		if (!box) throw new Error(`page ${number} has no number`);
		expect(box.size).toBe(sizes.small);
		near(millimetres(box.y + box.height / 2), page.top + page.textHeight + 7, 2.5);
	}
});

const inside = ({ x, width }: TextBox): boolean =>
	millimetres(x) > page.left - 1 && millimetres(x + width) < right + 1.5;
const names = ['中共望舒县委直属机关工作委员会老干部服务中心离退休党支部', 'Pneumonoultramicroscopic'.repeat(6)];
const counts = { ...noCounts, done: 3, overdue: 1 };
const report = {
	name: '创先争优活动',
	organisation: '中共望舒县委员会',
	today: '2026-11-25',
	total: counts,
	units: [],
	actions: [],
	late: [],
	lateTotal: 0,
	well: [],
	deviations: { asked: 0, granted: 0, refused: 0 },
	emergencies: { emergencies: 0, acts: 0, owed: 0 },
	rhythm: { elapsed: 0, active: 0, acts: 0, bunched: 0 },
};

test('tables hold long names of both scripts inside the text block', { timeout: 60_000 }, async (context) => {
	needed(context);
	const lines = names.map((name) => ({ name, counts, lamp: 'red' as const }));
	const late = names.map((name) => ({ organisation: name, action: name, dueOn: '2026-03-01' }));
	const filled = reportPaper({ ...report, units: lines, actions: lines, late, lateTotal: 2 });
	const criteria = names.map((name) => name.slice(0, 200));
	const plan = { ...emptyPlan, standards: [{ key: 's', name: names[1] ?? '', subject: '', criteria }] };
	for (const paper of [filled, sheetPaper({ name: names[0] ?? '', plan })]) {
		const { pages } = await set(paper);
		const outside = pages.flatMap(({ boxes }) => boxes.filter((box) => !inside(box)).map(({ text }) => text));
		expect(outside).toEqual([]);
		expect(pages.flatMap(({ text }) => text).join('')).toContain('Pneumono');
	}
});

test('a report of nothing is one page, one of a thousand units a few', { timeout: 60_000 }, async (context) => {
	needed(context);
	expect((await set(reportPaper({ ...report, total: noCounts }))).pages).toHaveLength(1);
	const units = Array.from({ length: 1000 }, (_, number) => ({
		name: `第${number + 1}党支部`,
		counts,
		lamp: 'yellow' as const,
	}));
	const { pages } = await set(reportPaper({ ...report, units }));
	expect(pages.length).toBeLessThan(9);
	const words = pages.map(({ text }) => text.replace(/\s/g, '')).join('');
	expect(words).toContain('其余900个单位合计');
	// No head of a column is broken.
	expect(words).toContain('单位应完成已完成完成率');
});

test('a plan with a red head says whom it was issued to', () => {
	const facts = { name: '活动', issuer: '县委', reference: '', approvedOn: '2026-03-01', plan: emptyPlan, seats: [] };
	const to = (names: string[], red = true) =>
		planPaper({ ...facts, red, to: { names, types: ['committee', 'branch'] } }).to;
	expect(to([])).toBe('各党委、党支部');
	expect(to(['柳岸镇党委', '青田镇党委'])).toBe('柳岸镇党委、青田镇党委');
	expect(to(Array(20).fill('某支部'))).toBe('各党委、党支部');
	expect(to([], false)).toBe('');
	const titled = (name: string) => planPaper({ ...facts, name, red: false, to: { names: [], types: [] } }).title;
	expect([titled('清泉行动'), titled('清泉行动方案')]).toEqual(['清泉行动实施方案', '清泉行动方案']);
});

test('a phase gives its days once, and a group goes by its name', () => {
	const phase = { key: 'p', from: { on: '2026-11-20' }, until: { on: '2026-12-05' }, exits: [], milestones: [] };
	const sentence = '成立清泉行动工作专班，由分管副县长任组长，各镇分管负责同志为成员';
	const group = { seats: [{ role: 'head' as const, who: '分管副县长' }] };
	const plan = {
		...emptyPlan,
		phases: ['动员阶段（11月20日至12月5日）', '推进阶段（全面铺开）', '总结阶段'].map((name, place) => ({
			...phase,
			key: `p${place}`,
			name,
		})),
		groups: [
			{ ...group, key: 'g', name: '清泉行动领导小组' },
			{ ...group, key: 'h', name: sentence.slice(0, 20), settled: { text: sentence } },
		],
	};
	const facts = { name: '活动', issuer: '县委', reference: '', approvedOn: null, seats: [], red: false };
	const words = JSON.stringify(planPaper({ ...facts, plan, to: { names: [], types: [] } }));
	const span = '（2026年11月20日至2026年12月5日）';
	for (const title of ['动员阶段', '推进阶段（全面铺开）', '总结阶段']) expect(words).toContain(`${title}${span}`);
	expect(words).toContain('清泉行动工作专班：');
	expect(words).not.toContain('成立清泉行动工作专班');
});
