import { relative } from 'node:path';
import { root } from '../lib/paths.mjs';
import { type Check, fromFindings } from './check.ts';
import { linesOf, runTool } from './tool.ts';

export const lint: Check = {
	name: 'format and lint',
	async run() {
		const args = ['check', '--error-on-warnings', '--reporter=github', '--max-diagnostics=200', '.'];
		const said = await runTool('biome', args);
		if (said.code === 0) return { ok: true, summary: 'every file that git does not ignore' };
		const findings = linesOf(said).filter((line) => /^::(error|warning) /.test(line));
		// Without a single diagnostic it is Biome itself that failed.
		return fromFindings('errors and warnings', findings.length > 0 ? findings.map(readable) : linesOf(said));
	},
};

/** From a workflow command: `::error title=rule,file=a.ts,line=1,…::message`. */
function readable(command: string): string {
	const [, fields = '', message = ''] = command.split('::');
	const field = (name: string) => new RegExp(`[ ,]${name}=([^,]*)`).exec(fields)?.[1] ?? '';
	return `${relative(root, field('file'))}:${field('line')}: ${field('title')} ${message}`;
}
