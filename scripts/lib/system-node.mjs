import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The environment in which `npm` runs on the system's Node. npm puts node_modules/.bin first in the PATH of its
 * scripts, and the Node found there is one of the files that an installation removes.
 * @returns {NodeJS.ProcessEnv}
 */
export function systemNodeEnvironment() {
	const { NODE, npm_node_execpath, npm_execpath, NODE_OPTIONS, ...rest } = process.env;
	const path = (rest.PATH ?? '').split(delimiter).filter((part) => part !== join(root, 'node_modules', '.bin'));
	return { ...rest, PATH: path.join(delimiter) };
}
