import { readdir } from 'node:fs/promises';

/** `npm run -s bench -- <name> [--json] …`: runs `./<name>.ts`, which exports `run(args)`. */
const [name = '', ...args] = process.argv.slice(2);
const known = (await readdir(import.meta.dirname))
	.filter((file) => /^[a-z]+\.ts$/.test(file) && file !== 'main.ts')
	.map((file) => file.slice(0, -3));

if (!known.includes(name)) {
	console.error(`Usage: npm run -s bench -- <${known.join('|')}> [--json]`);
	process.exitCode = 2;
} else {
	const benchmark: { run(args: readonly string[]): Promise<void> } = await import(`./${name}.ts`);
	await benchmark.run(args);
}
