import { setUp } from '../../scripts/setup/index.mjs';

/** `npm run -s bench -- <name> [--json] …`: runs `./<name>.ts`, which exports `run(args)`. */
const names = [
	'convert',
	'first-page',
	'queue',
	'lighthouse',
	'pages',
	'organisations',
	'people',
	'audit',
	'compiler',
	'search',
	'counts',
	'rosters',
	'duplicates',
	'load',
	'related',
	'campaigns',
	'lists',
	'all',
];
const [name = '', ...args] = process.argv.slice(2);

if (names.includes(name)) {
	await setUp({ purposes: ['test', 'bench'] });
	// An end by `exit` lets everything that was started be ended, and temporary folders be removed.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
	const benchmark: { run(args: readonly string[]): Promise<void> } = await import(`./${name}.ts`);
	await benchmark.run(args);
} else {
	console.error(`Usage: npm run -s bench -- <${names.join('|')}> [--json] [--quick]`);
	process.exitCode = 2;
}
