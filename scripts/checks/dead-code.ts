import { type Check, fromFindings } from './check.ts';
import { linesOf, runTool } from './tool.ts';

export const deadCode: Check = {
	name: 'dead code',
	async run() {
		const said = await runTool('knip', ['--no-progress', '--no-config-hints', '--reporter', 'compact']);
		const findings = said.code === 0 ? [] : linesOf(said);
		return fromFindings('files, exports and dependencies that nothing uses', findings);
	},
};
