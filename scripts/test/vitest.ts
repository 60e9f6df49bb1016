import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from '../lib/paths.mjs';
import type { TestLaunch } from './launch.ts';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: Array<{ status: string; assertionResults: Array<{ status: string }> }>;
}

/** Counts from Vitest's JSON report. A file that could not be loaded counts as one failed test. */
export function countsOf(report: Report): Counts {
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/** Runs Vitest in a folder of the repository, its output shown. Ending badly without a failed test counts as one. */
export async function runVitest({ top, temporary, options }: TestLaunch, folder: string): Promise<Counts> {
	const report = join(temporary, `report-${folder === '.' ? 'all' : folder}.json`);
	const script = join(top, 'node_modules', 'vitest', 'vitest.mjs');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = [script, 'run', '--root', join(top, folder), '--configLoader=native', ...reporters];
	const code = await new Promise<number>((resolve) => {
		const child = spawn(node24(top), args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
		child.on('error', () => resolve(1));
		child.on('close', (status) => resolve(status ?? 1));
	});
	const counts = readCounts(report);
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(report: string): Counts {
	try {
		return countsOf(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}
