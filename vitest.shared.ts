import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What every workspace's tests share. The cache lies apart: node_modules may belong to somebody else. */
export default defineConfig({
	cacheDir: join(tmpdir(), `pacesetter-vitest-${process.getuid?.() ?? 'user'}`),
	test: {
		include: ['src/**/*.test.ts'],
		fsModuleCache: false,
		// What hangs is told; a machine with other work is no fault.
		testTimeout: 60_000,
	},
});
