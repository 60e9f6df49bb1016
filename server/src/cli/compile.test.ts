import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compiled } from '@pacesetter/core/directives/compile';
import { expect, test } from 'vitest';
import { runOnFile, withFile } from '../testing/on-file.ts';

const source = fileURLToPath(new URL('../../../../shared/source/', import.meta.url));

test.skipIf(!existsSync(source))(
	'the source speech yields its phases, seats, quota, duty and standards unaided',
	async () => {
		const { code, said } = await runOnFile('compile', `${source}speech.docx`);
		const { document, meanings, silent } = said as Compiled;
		const text = readFileSync(`${source}speech.txt`, 'utf8');
		expect(code).toBe(0);
		expect(document).toMatchObject({ office: '县委组织部', speaker: '县委组织部部长', campaign: '创先争优活动' });
		expect(silent).toEqual([]);
		for (const { start, end, found } of meanings) expect(text.slice(start, end)).toBe(found);
		const told = (rule: string) => meanings.filter((meaning) => meaning.rule === rule).map(({ value }) => value);
		expect(told('phase to an event')).toMatchObject([{ date: '2011-07' }, { date: '2012-11' }]);
		expect(told('leading group')).toHaveLength(1);
		expect(told('from to')).toMatchObject([{ min: 1, max: 2, unit: '项' }]);
		expect(told('supervision')).toMatchObject([{ who: '研究室' }]);
		expect(told('counted criteria').map(({ criteria }) => criteria)).toMatchObject([{ length: 5 }, { length: 5 }]);
		expect(told('pillar')).toHaveLength(4);
		expect(told('sections to inherit')).toMatchObject([{ sections: { length: 4 } }]);
		expect(told('duration')).toMatchObject([{ from: '2010-06', until: '2012-11', agrees: true }]);
		expect(told('plan template')).toMatchObject([{ parts: { length: 4 }, missing: [] }]);
		expect(told('combined')).toMatchObject([{ with: { length: 2 } }]);
		expect(told('offer services')).toMatchObject([{ classes: { length: 3 } }]);
	},
);

test('a file that is no directive is read, and one that cannot be read is told so', async () => {
	const letter = await withFile('letter.txt', '今天天气很好。', (path) => runOnFile('compile', path));
	expect(letter).toMatchObject({ code: 0, said: { clauses: [], meanings: [] } });
	expect(await runOnFile('compile', '/nowhere/at-all.txt')).toMatchObject({
		code: 1,
		said: { error: { code: 'unreadable' } },
	});
});
