import { expect, test } from 'vitest';
import { takeIn } from './index.ts';

const read = (text: string) => {
	let given = 0;
	return takeIn({ text }, {}, null, () => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`);
};

const told = (sentence: string): string[] =>
	read(`县委组织部在动员会上的讲话\n一、要求\n${sentence}`).notes.map(({ code }) => code);

test.each([
	['少数领导班子软弱涣散。', 'problem_severe'],
	['有些支部活力不强。', 'how_many'],
	['这项工作要尽快完成。', 'when'],
	['党性观念明显增强。', 'how_measured'],
	['这是一项经常性工作。', 'rounds'],
	['每缺一次扣2分。', 'points'],
	['实行一票否决。', 'points_rule'],
	['从2010年6月开始，到2010年9月结束，历时两年。', 'lasts_differs'],
	['从2010年6月开始，到2012年7月结束，历时两年。', 'lasts_agrees'],
	['下面我讲三点意见。', 'first_person'],
	['巩固和扩大学习实践活动成果。', 'before_named'],
	['县委对此进行了部署。', 'upper_deployed'],
	['过去我也多次强调过。', 'said_before'],
])('%s', (sentence, code) => {
	expect(told(sentence)).toContain(code);
});

test('what became an item is no note, and notes speak in the words of the text', () => {
	const { draft, notes } = read('县委组织部在动员会上的讲话\n一、要求\n各科室要选择1-2项亮点工作。少数支部活力不强。');
	const items = new Set(draft.items.map(({ rule, said }) => `${rule} ${said?.start}`));
	expect(items.size).toBeGreaterThan(0);
	const latin = notes.flatMap(({ words }) => Object.values(words)).filter((words) => /[A-Za-z]/.test(String(words)));
	expect(latin).toEqual([]);
	for (const { start, end } of notes) expect(end).toBeGreaterThan(start);
});
