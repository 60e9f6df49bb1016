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

test('of two long texts whose clauses are neither the same nor unlike, all is told, however little time there is for it', () => {
	const text = (odd: string) =>
		Array.from(
			{ length: 6_000 },
			(_, at) => `${Array.from({ length: 40 }, (_each, word) => `${odd}${(at * 31 + word * 17) % 997}`).join('')}。`,
		).join('');
	const [mine, theirs] = [text('甲'), text('乙')];
	const rows = sideBySide([mine], [theirs]);
	expect(rows.map((row) => textOf(row.mine)).join('')).toBe(mine);
	expect(rows.map((row) => textOf(row.theirs)).join('')).toBe(theirs);
});
