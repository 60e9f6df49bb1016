import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

export default mergeConfig(
	shared,
	defineConfig({ test: { globalSetup: ['src/testing/global-setup.ts'], testTimeout: 20_000, hookTimeout: 30_000 } }),
);
