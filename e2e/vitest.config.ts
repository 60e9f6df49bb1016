import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

/** Stories start the whole product: one file at a time, and no hurry. */
export default mergeConfig(
	shared,
	defineConfig({ test: { fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 } }),
);
