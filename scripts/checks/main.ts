import { runChecks } from './run-checks.ts';

const failed = await runChecks();
console.log(failed.length === 0 ? 'All checks passed.' : `${failed.length} checks failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
