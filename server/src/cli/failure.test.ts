import { readFile } from 'node:fs/promises';
import { ConvertError } from '@pacesetter/lok';
import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';

test('a failure has the code of what is wrong', async () => {
	expect(failureOf(new ConvertError('encrypted', 'locked'))).toEqual({ code: 'encrypted', message: 'locked' });
	const missing = await readFile('/nowhere/at-all').catch((error) => error);
	expect(failureOf(missing)).toEqual({ code: 'unreadable', message: 'There is no such file.' });
	expect(failureOf(new TypeError('ours'))).toEqual({ code: 'internal', message: 'ours' });
	expect(failureOf('odd')).toEqual({ code: 'internal', message: 'odd' });
});
