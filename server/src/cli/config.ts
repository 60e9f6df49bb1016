import { Command } from 'commander';
import { describeConfig } from '../config.ts';

/** `pacesetter config`: every variable, its meaning and default. */
export const configCommand = (): Command =>
	new Command('config')
		.description('List every environment variable the product reads.')
		.option('--json', 'one JSON array')
		.action((options: { json?: boolean }) => {
			const variables = describeConfig();
			if (options.json) return console.log(JSON.stringify(variables));
			for (const { name, meaning, default: value } of variables) {
				console.log(`${name}${value ? ` (default ${value})` : ''}\n    ${meaning}`);
			}
		});
