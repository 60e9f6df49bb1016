import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone: absolute path of the repository's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Node 24 as installed by npm, inside the given copy of the clone. */
export const node24 = (top = root) => join(top, 'node_modules', '.bin', 'node');

/** What set-up knows it has done. */
export const stateFolder = join(root, '.setup');
