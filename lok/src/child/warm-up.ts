import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../limits.ts';
import { removeTree } from '../pool/workspace.ts';
import type { Engine } from './conversion.ts';
import { renderPages } from './render-pages.ts';

/** The first document of a process takes a second longer: libraries, fonts, filters, compilers. Nobody should wait for that. */
export async function warmUp(engine: Engine, home: string): Promise<void> {
	const dir = join(home, 'warm');
	mkdirSync(dir);
	const at = (extension: string) => join(dir, `warm.${extension}`);
	writeFileSync(at('html'), `<html><meta charset="utf-8">${'<p>预热 <b>warm</b> up</p>'.repeat(60)}</html>`);
	await engine.convert({ input: at('html'), output: at('docx'), to: 'docx', profile: 'plain' });
	await engine.convert({ input: at('docx'), output: at('pdf'), to: 'pdf', profile: 'plain' });
	const job = {
		kind: 'render',
		input: at('pdf'),
		dir,
		limits: defaultLimits,
		from: 1,
		step: 1,
		widths: [1600],
	} as const;
	for (let pass = 0; pass < 3; pass++) await renderPages(job, () => Promise.resolve());
	removeTree(dir);
}
