import { measureCommands } from './compiler/commands.ts';
import { measureCompile } from './compiler/compile.ts';
import { measureMeanings } from './compiler/meanings.ts';
import { measureOutline } from './compiler/outline.ts';
import { measureProofreading } from './compiler/proofread.ts';
import { report } from './lib/report.ts';

/**
 * How well directives are read: outlines against annotations and another reader, proofreading against damage that is known and texts that
 * are clean, and how long compiling takes. Half of the reading, by its names, is never tuned to.
 */
export const run = (args: readonly string[]) =>
	report(args, async ({ quick }) => ({
		outline: await measureOutline(),
		proofread: await measureProofreading(),
		meanings: await measureMeanings(),
		compile: await measureCompile(quick),
		commands: await measureCommands(quick),
	}));
