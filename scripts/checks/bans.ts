import { type Check, fromFindings } from './check.ts';
import { noClockNoChance, noEnvironment, noSilencedTests, noTypeHoles } from './rules.ts';
import { type Source, sourcesEndingIn } from './sources.ts';
import { type SyntaxRule, syntaxFindings } from './syntax.ts';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('server/src/testing/');

/** Where the environment is touched: the server's configuration, what lok hands on, and what it tells LibreOffice. */
const environmentReaders = new Set([
	'server/src/config.ts',
	'lok/src/isolation/environment.ts',
	'lok/src/child/lok/windows.ts',
]);
const productCode = /^(core|lok|server|web)\//;

// Written so that this file does not hold the words itself.
const words: Array<[RegExp, string]> = [
	[/@ts-(ignor[e]|expect-erro[r]|nochec[k])/, 'an ignored type error'],
	[/biome-ignor[e]/, 'an ignored lint error'],
	[/\b(TOD[O]|FIXM[E])\b/, 'unfinished work'],
	[/(?<![\w.})\]*$-])\/(work|root|tmp|home\/[a-z]\w*|Users\/\w+)\/[\w.]/, "a path of somebody's machine"],
];

/** What is banned in a text of any kind. */
export function wordFindings({ path, text }: Source): string[] {
	return text.split('\n').flatMap((line, index) => {
		const found = words.filter(([pattern]) => pattern.test(line));
		return found.map(([, wrong]) => `${path}:${index + 1}: ${wrong}`);
	});
}

/** What is banned in a TypeScript file, by where it lies. */
export function codeFindings({ path, text }: Source): string[] {
	const rules: SyntaxRule[] = [noTypeHoles, noSilencedTests];
	if (path.startsWith('core/') && !isTest(path)) rules.push(noClockNoChance);
	if (productCode.test(path) && !isTest(path) && !environmentReaders.has(path)) rules.push(noEnvironment);
	return syntaxFindings(text, path, rules);
}

export const bans: Check = {
	name: 'bans',
	async run() {
		// Declarations hold no code; Biome looks for `any` in them.
		const code = sourcesEndingIn('.ts', '.tsx').filter(({ path }) => !path.endsWith('.d.ts'));
		const texts = sourcesEndingIn('.ts', '.tsx', '.mjs', '.js', '.css', '.sql', '.md', '.json', '.sh', '.yml');
		const findings = [
			...texts.filter(({ path }) => path !== 'package-lock.json').flatMap(wordFindings),
			...code.flatMap(codeFindings),
		];
		return fromFindings(`${code.length} code files, ${texts.length} texts`, findings);
	},
};
