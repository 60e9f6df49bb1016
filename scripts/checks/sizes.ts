import { type Check, fromFindings } from './check.ts';
import { type Source, sourcesEndingIn } from './sources.ts';

const limits = { median: 75, ninetyPercent: 220, largest: 350 };

/** Files that are too long: single ones, and the repository as a whole. */
export function sizeFindings(sources: Source[]): string[] {
	const sizes = sources.map(({ path, text }) => ({ path, lines: linesIn(text) })).sort((a, b) => a.lines - b.lines);
	const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1]?.lines ?? 0;
	const findings = sizes
		.filter(({ lines }) => lines > limits.largest)
		.map(({ path, lines }) => `${path}: ${lines} lines, the limit is ${limits.largest}`);
	if (at(0.5) > limits.median) findings.push(`the median file has ${at(0.5)} lines, the limit is ${limits.median}`);
	if (at(0.9) > limits.ninetyPercent)
		findings.push(`90 % have up to ${at(0.9)} lines, the limit is ${limits.ninetyPercent}`);
	return findings;
}

const linesIn = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export const sizes: Check = {
	name: 'sizes',
	async run() {
		const sources = sourcesEndingIn('.ts', '.tsx', '.mjs');
		const lines = sources.map(({ text }) => linesIn(text)).sort((a, b) => a - b);
		const median = lines[Math.ceil(lines.length / 2) - 1] ?? 0;
		return fromFindings(
			`${lines.length} files, median ${median}, largest ${lines.at(-1) ?? 0} lines`,
			sizeFindings(sources),
		);
	},
};
