import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

const textOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');

/** Words of two letters, each of them once. */
const words = Array.from({ length: 150 }, (_, at) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)));

test('a clause whose words differ too much is told without marks', () => {
	const [mine, theirs] = [`${words.join(' ')}。`, `${words.toReversed().join(' ')}。`];
	expect(sideBySide([mine], [theirs])).toEqual([
		{
			kind: 'changed',
			clauses: 1,
			mine: [{ text: mine, differs: false }],
			theirs: [{ text: theirs, differs: false }],
		},
	]);
});

test('sheets without a mark to end a clause are compared in portions, and none of them is lost', () => {
	const sheet = (first: number) => Array.from({ length: 30_000 }, (_, at) => `${(first + at) * 7919}`).join('\t');
	const [mine, theirs] = [sheet(1), sheet(900_000)];
	const rows = sideBySide([mine], [theirs]);
	const plain = (text: string) => text.replace(/\s/g, '');
	expect(plain(rows.map((row) => textOf(row.mine)).join(''))).toBe(plain(mine));
	expect(rows.every((row) => textOf(row.mine).length <= 500 && textOf(row.theirs).length <= 500)).toBe(true);
});
