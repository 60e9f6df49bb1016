import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

/** Stories share one running product, started before the first: one file at a time, and no hurry. */
export default mergeConfig(
	shared,
	defineConfig({
		test: {
			globalSetup: ['src/global-setup.ts'],
			fileParallelism: false,
			testTimeout: 120_000,
			hookTimeout: 180_000,
			teardownTimeout: 30_000,
			// As long as a browser waits for what is awaited of a page.
			expect: { poll: { timeout: 30_000 } },
		},
	}),
);
