import { describe, expect, it } from 'vitest';
import { codeFindings, wordFindings } from './bans.ts';

const code = (path: string, text: string) => codeFindings({ path, text });
const words = (text: string) => wordFindings({ path: 'docs/a.md', text });

describe('code bans', () => {
	it.each([
		['server/src/a.ts', 'const a: any = 1;', 'the type any'],
		['server/src/a.ts', 'const b = list[0]!;', 'non-null'],
		['server/src/a.ts', 'class A { b!: string }', 'definite'],
		['web/src/a.tsx', 'const c = <p>{list!.length}</p>;', 'non-null'],
		['core/src/identity/a.ts', 'const d = Date.now();', 'Date.now'],
		['core/src/identity/a.ts', 'const e = new Date();', 'new Date()'],
		['core/src/identity/a.ts', 'const e = new Date;', 'new Date()'],
		['core/src/identity/a.ts', 'const f = Math.random();', 'Math.random'],
		['core/src/identity/a.ts', 'const g = crypto.randomUUID();', 'crypto'],
		['server/src/a.ts', 'const h = process.env.HOME;', 'process.env'],
		['server/src/a.ts', "import { env } from 'node:process';", 'process.env'],
		['lok/src/a.test.ts', "it.only('works', () => {});", 'it.only'],
		['lok/src/a.test.ts', "describe.skip('works', () => {});", 'describe.skip'],
		['lok/src/a.test.ts', "it.skip.each([1])('works', () => {});", 'it.skip'],
		['lok/src/a.test.ts', "it('works', (context) => context.skip());", 'without a reason'],
	])('finds in %s: %s', (path, text, wrong) => {
		expect(code(path, text)).toEqual([expect.stringContaining(wrong)]);
	});

	it.each([
		['core/src/identity/a.ts', 'export const a = (now: string) => new Date(now);'],
		['core/src/identity/a.test.ts', 'const now = new Date();'],
		['server/src/config.ts', 'const port = process.env.PORT;'],
		['scripts/checks/a.ts', 'const path = process.env.PATH;'],
		['lok/src/a.test.ts', "it('works', (context) => context.skip('no LibreOffice here'));"],
		['lok/src/a.test.ts', "it.skipIf(true)('works', () => {});"],
		['web/src/a.ts', 'const any = !a; const b = a !== any;'],
	])('lets pass in %s: %s', (path, text) => {
		expect(code(path, text)).toEqual([]);
	});

	it('tells the line, also after Chinese', () => {
		expect(code('web/src/a.ts', '// 先锋\nconst a = "争先";\nconst b = a!;\n')).toEqual([
			'web/src/a.ts:3: a non-null assertion',
		]);
	});
});

describe('word bans', () => {
	it.each([
		['@ts-', 'ignore'],
		['@ts-', 'expect-error'],
		['biome-', 'ignore lint/x'],
		['// TO', 'DO later'],
		['FIX', 'ME'],
		["'/wo", "rk/main/a'"],
		["'/ro", "ot/a'"],
		['see /ho', 'me/li/a'],
		["'/tm", "p/a'"],
	])('finds %s%s', (start, end) => {
		expect(words(`line\n${start}${end}`)).toEqual([expect.stringMatching(/^docs\/a\.md:2: /)]);
	});

	it.each(['./tmp/a', "'--tmpfs', '/tmp'", 'web/src/home/page.ts', '/var/lib/pacesetter/a'])('lets %s pass', (text) => {
		expect(words(text)).toEqual([]);
	});
});
