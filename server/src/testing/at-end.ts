import { afterAll, onTestFinished } from 'vitest';

/** Undoes at the end of the test that asks for it, or of the file when no test does; the last made first. */
export function atEnd(undo: () => Promise<unknown>): void {
	try {
		onTestFinished(async () => {
			await undo();
		});
	} catch {
		// Outside a test there is none that could finish.
		afterAll(async () => {
			await undo();
		});
	}
}
