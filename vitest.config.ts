import { availableParallelism } from 'node:os';
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.shared.ts';

/** All but the stories in the browser, which run on their own: they start the whole product. */
export default mergeConfig(
	shared,
	// Every core has a worker, as most tests wait for the database half of their time; more than four would be too many for it.
	defineConfig({
		test: {
			projects: ['core', 'lok', 'server', 'web', 'samples', 'bench', 'scripts'],
			maxWorkers: Math.min(4, availableParallelism()),
		},
	}),
);
