import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

// Files share a worker's modules: loading them takes longer than most tests, and they hold no state between files.
export default mergeConfig(
	shared,
	defineConfig({
		test: { globalSetup: ['src/testing/global-setup.ts'], isolate: false, testTimeout: 60_000, hookTimeout: 30_000 },
	}),
);
