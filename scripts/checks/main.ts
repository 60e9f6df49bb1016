import { runChecks } from './run-checks.ts';

const failed = await runChecks();
console.log(failed === 0 ? 'All checks passed.' : `${failed} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
