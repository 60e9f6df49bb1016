import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runChecks } from '../checks/run-checks.ts';
import { root } from '../lib/paths.mjs';
import { type TestLaunch, testLaunch } from './launch.ts';
import { type Counts, runVitest, sumOf } from './vitest.ts';

/** One part of the run under a heading, with its time. */
async function part(title: string, work: () => Promise<Counts>): Promise<Counts> {
	console.log(`\n── ${title} ──`);
	const since = performance.now();
	const counts = await work();
	console.log(`${title}: ${((performance.now() - since) / 1000).toFixed(1)} s, ${counts.failed} failed`);
	return counts;
}

/** A check that fails counts as a failed test, so that the last line never sounds better than it is. */
async function checks(): Promise<Counts> {
	const failures = await runChecks();
	return { passed: 0, failed: failures.length, skipped: 0, failures: failures.map((name) => `the check of ${name}`) };
}

/** Stories wait for the product most of their time: two lanes of them, each with a product of its own. */
async function stories(launch: TestLaunch): Promise<Counts> {
	const lanes = Math.min(2, availableParallelism());
	const shards = Array.from({ length: lanes }, (_, index) => `${index + 1}/${lanes}`);
	return sumOf(await Promise.all(shards.map((shard) => runVitest(launch, 'e2e', shard))));
}

const parts = [await part('Checks', checks)];
const launch = await testLaunch();
try {
	parts.push(await part('Tests', () => runVitest(launch, '.')));
	if (existsSync(join(root, 'e2e', 'src'))) parts.push(await part('Stories in the browser', () => stories(launch)));
} finally {
	rmSync(launch.temporary, { recursive: true, force: true });
}

const total = sumOf(parts);
// Told again at the end: what a run of half an hour printed before is often cut away.
for (const failure of total.failures) console.log(`\n✗ ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
