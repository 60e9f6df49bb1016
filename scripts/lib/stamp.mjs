import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from './paths.mjs';

/**
 * Remembers which inputs a step was last completed with.
 * @param {string} name
 * @param {string} [folder]
 */
export function stamp(name, folder = stateFolder) {
	const path = join(folder, `${name}.stamp`);
	return {
		/** @returns {string} '' when the step was never completed */
		read() {
			try {
				return readFileSync(path, 'utf8');
			} catch {
				return '';
			}
		},
		/** Call before the step begins, so that an interrupted one is done again. */
		clear() {
			rmSync(path, { force: true });
		},
		/** @param {string} value */
		write(value) {
			mkdirSync(folder, { recursive: true });
			const draft = `${path}.${process.pid}`;
			writeFileSync(draft, value);
			renameSync(draft, path);
		},
	};
}
