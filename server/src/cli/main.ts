import { Command } from 'commander';
import { configCommand } from './config.ts';
import { convertCommand } from './convert.ts';
import { publishCommand } from './publish.ts';

/** The `pacesetter` command: everything an operator does. */
const program = new Command('pacesetter')
	.description('Pacesetter 争先: documents published page by page, campaigns from directive to honours.')
	.showHelpAfterError()
	.addCommand(convertCommand())
	.addCommand(publishCommand())
	.addCommand(configCommand());

try {
	await program.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
