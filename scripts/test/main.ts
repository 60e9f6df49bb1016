import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../checks/run-checks.ts';
import { root } from '../lib/paths.mjs';
import { testLaunch } from './launch.ts';
import { type Counts, runVitest } from './vitest.ts';

const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** One part of the run under a heading, with its time. */
async function part(title: string, work: () => Promise<Counts>): Promise<void> {
	console.log(`\n── ${title} ──`);
	const since = performance.now();
	const counts = await work();
	total.passed += counts.passed;
	total.failed += counts.failed;
	total.skipped += counts.skipped;
	total.failures.push(...counts.failures);
	console.log(`${title}: ${((performance.now() - since) / 1000).toFixed(1)} s, ${counts.failed} failed`);
}

// A check that fails counts as a failed test, so that the last line never sounds better than it is.
await part('Checks', async () => {
	const failures = await runChecks();
	return { passed: 0, failed: failures.length, skipped: 0, failures: failures.map((name) => `the check of ${name}`) };
});

const launch = await testLaunch();
try {
	await part('Tests', () => runVitest(launch, '.'));
	if (existsSync(join(root, 'e2e', 'src'))) await part('Stories in the browser', () => runVitest(launch, 'e2e'));
} finally {
	rmSync(launch.temporary, { recursive: true, force: true });
}

// Told again at the end: what a run of half an hour printed before is often cut away.
for (const failure of total.failures) console.log(`\n✗ ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
