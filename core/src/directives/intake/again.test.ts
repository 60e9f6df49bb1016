import { expect, test } from 'vitest';
import { applyAct, type DeskAct, type Draft } from '../desk/index.ts';
import { takeIn } from './index.ts';

const text = [
	'关于开展清泉行动的通知',
	'一、健全便民服务网络体系',
	'（一）逐村设立代办点，配备专职代办人员。',
	'（二）公开办事流程和结果。',
	'二、切实开展走访慰问活动',
	'（一）每名党员联系困难户，逢节走访。',
	'三、严格落实值班值守制度',
	'（一）各镇安排领导带班，重要情况及时报告。',
].join('\n');
let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
const fresh = (): Draft => takeIn({ text }, {}, null, newId).draft;
const run = (draft: Draft, ...acts: DeskAct[]): Draft =>
	acts.reduce((each, act) => applyAct(each, text, act, newId()), draft);
const again = (draft: Draft, corrected: string): Draft =>
	takeIn({ text: corrected }, {}, { text, draft, past: [] }, newId).draft;
const idOf = ({ clauses }: Draft, words: string): string =>
	clauses.find(({ heading }) => heading.includes(words))?.id ?? words;

const reworded = text.replace('逐村设立代办点，配备', '每个村设立代办点，统一配备');

test('a clause that a person moved or put deeper is known again when it is reworded', () => {
	const start = fresh();
	const [clause, section] = [idOf(start, '逐村设立'), idOf(start, '严格落实')];
	const moved = run(start, { act: 'clause.move', clause, before: null, level: 2 });
	const raised = run(start, { act: 'clause.level', clause, by: -1 });
	const sunk = run(start, { act: 'clause.level', clause: section, by: 1 });
	for (const draft of [moved, raised]) expect(idOf(again(draft, reworded), '每个村')).toBe(clause);
	const changed = text
		.replace('严格落实值班值守制度', '严格落实值班带班制度')
		.replace('各镇安排领导带班', '各镇领导带班');
	expect(idOf(again(sunk, changed), '带班制度')).toBe(section);
});

test('a clause that was merged is merged again when it is reworded', () => {
	const start = fresh();
	const [clause, into] = [idOf(start, '公开办事'), idOf(start, '逐村设立')];
	const after = again(
		run(start, { act: 'clause.merge', clause }),
		text.replace('公开办事流程和结果', '及时公开办事的流程和结果'),
	);
	expect(after.clauses.find(({ id }) => id === into)?.merged).toEqual([clause]);
	expect(after.clauses).toHaveLength(start.clauses.length - 1);
});

test('a document of more clauses than any desk holds is not held against the one before', () => {
	const lines = [...'一二三四五六七'].flatMap((numeral) => [
		`${numeral}、走访`,
		...Array.from({ length: 800 }, (_, at) => `${at + 1}、走访${at}户困难群众。`),
	]);
	const begun = performance.now();
	const { draft } = takeIn({ text: lines.join('\n') }, {}, { text, draft: fresh(), past: [] }, newId);
	expect(draft.clauses.length).toBeGreaterThan(5000);
	expect(draft.items).toEqual([]);
	expect(performance.now() - begun).toBeLessThan(10_000);
});
