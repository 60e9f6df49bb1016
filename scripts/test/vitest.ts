import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from '../lib/paths.mjs';
import type { TestLaunch } from './launch.ts';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
	/** What failed, a line or a few for each: the file, the test and its message. */
	failures: string[];
}

interface TestFile {
	name: string;
	status: string;
	message: string;
	assertionResults: Array<{ status: string; fullName: string; failureMessages: string[] | null }>;
}
interface Report {
	numPassedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: TestFile[];
}

/** As many lines of a message as tell what was awaited and what came. */
const messageLines = 12;

/** A file that could not be loaded counts as one failed test. */
function failuresIn({ name, status, message, assertionResults }: TestFile): string[] {
	const failed = assertionResults.filter((each) => each.status === 'failed');
	if (status === 'failed' && failed.length === 0) return [`${name}: ${message}`];
	return failed.map(({ fullName, failureMessages }) => {
		const lines = (failureMessages ?? []).join('\n').split('\n').slice(0, messageLines);
		return [`${name} › ${fullName}`, ...lines].join('\n    ');
	});
}

/** Several runs as one. */
export const sumOf = (all: readonly Counts[]): Counts => ({
	passed: all.reduce((sum, { passed }) => sum + passed, 0),
	failed: all.reduce((sum, { failed }) => sum + failed, 0),
	skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
	failures: all.flatMap(({ failures }) => failures),
});

/** Counts from Vitest's JSON report. */
export function countsOf(report: Report): Counts {
	const failures = report.testResults.flatMap(failuresIn);
	return {
		passed: report.numPassedTests,
		failed: failures.length,
		skipped: report.numPendingTests + report.numTodoTests,
		failures,
	};
}

/**
 * Runs Vitest in a folder of the repository, its output shown; of a `shard` such as 1/2 only that share of its files.
 * Ending badly without a failed test counts as one.
 */
export async function runVitest(
	{ top, temporary, options }: TestLaunch,
	folder: string,
	shard = '1/1',
): Promise<Counts> {
	const report = join(temporary, `report-${folder === '.' ? 'all' : folder}-${shard.replace('/', '-of-')}.json`);
	const script = join(top, 'node_modules', 'vitest', 'vitest.mjs');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = [script, 'run', '--root', join(top, folder), '--configLoader=native', `--shard=${shard}`, ...reporters];
	const code = await new Promise<number>((resolve) => {
		const child = spawn(node24(top), args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
		child.on('error', () => resolve(1));
		child.on('close', (status) => resolve(status ?? 1));
	});
	const counts = readCounts(report);
	if (code === 0 || counts.failed > 0) return counts;
	return { ...counts, failed: 1, failures: [`Vitest in ${folder} ended with ${code} though no test failed`] };
}

function readCounts(report: string): Counts {
	try {
		return countsOf(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		return { passed: 0, failed: 1, skipped: 0, failures: [`Vitest left no report at ${report}`] };
	}
}
