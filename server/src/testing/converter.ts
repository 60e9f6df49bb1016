import { createConverter } from '@pacesetter/lok';
import { afterAll, beforeAll, type TestContext } from 'vitest';
import { readConfig } from '../config.ts';

/** The product's own converter, closed after the tests of a file. Call it once at the top of one. */
export function testConverter(wish: { spare?: number } = {}) {
	const converter = createConverter({ size: 1, fontsDir: readConfig({}).PACESETTER_FONTS, ...wish });
	afterAll(() => converter.close());
	let missing: string | null = null;
	beforeAll(async () => {
		missing = await converter.describe().then(
			() => null,
			(error: Error) => error.message,
		);
	}, 60_000);
	return {
		converter,
		/** Passes over a test where the machine has no converter. */
		needed(context: TestContext): void {
			if (missing) context.skip(missing);
		},
	};
}
