import { Command } from 'commander';

/** The `pacesetter` command: everything an operator does. Only the command that is called is loaded. */
const commands: Record<string, () => Promise<Command>> = {
	convert: async () => (await import('./convert.ts')).convertCommand(),
	publish: async () => (await import('./publish.ts')).publishCommand(),
	compile: async () => (await import('./compile.ts')).compileCommand(),
	proofread: async () => (await import('./proofread.ts')).proofreadCommand(),
	outline: async () => (await import('./outline.ts')).outlineCommand(),
	roster: async () => (await import('./roster.ts')).rosterCommand(),
	search: async () => (await import('./search.ts')).searchCommand(),
	audit: async () => (await import('./audit.ts')).auditCommand(),
	keys: async () => (await import('./keys.ts')).keysCommand(),
	retention: async () => (await import('./retention.ts')).retentionCommand(),
	duplicates: async () => (await import('./duplicates.ts')).duplicatesCommand(),
	points: async () => (await import('./points.ts')).pointsCommand(),
	config: async () => (await import('./config.ts')).configCommand(),
};

const program = new Command('pacesetter')
	.description('Pacesetter 争先: documents published page by page, campaigns from directive to honours.')
	.showHelpAfterError();

const named = commands[process.argv[2] ?? ''];
for (const load of named ? [named] : Object.values(commands)) program.addCommand(await load());

try {
	await program.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
