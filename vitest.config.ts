import { defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.shared.ts';

/** All but the stories in the browser, which run on their own: they start the whole product. */
export default mergeConfig(
	shared,
	// Every core has a worker: most tests wait for the database half of their time.
	defineConfig({
		test: { projects: ['core', 'lok', 'server', 'web', 'samples', 'bench', 'scripts'], maxWorkers: '100%' },
	}),
);
