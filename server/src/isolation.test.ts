import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'isolation-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Runs a program of ours where neither bubblewrap nor unshare is found. */
async function inVain(program: string, args: readonly string[], isolation: string) {
	const env = {
		HOME: dir,
		PATH: dir,
		PORT: '0',
		PACESETTER_DATA: join(dir, 'data'),
		PACESETTER_ISOLATION: isolation,
		PACESETTER_KEYS: join(dir, 'keys'),
	};
	const done = promisify(execFile)(process.execPath, [join(import.meta.dirname, program), ...args], { env });
	const { code, stdout, stderr } = await done.then((said) => ({ code: 0, ...said })).catch((error) => error);
	return { code, stdout, stderr };
}

const sentence = expect.stringMatching(
	/^Nothing is converted: .* does not work on this machine\. Install bubblewrap.*\n$/,
);

test.each(['required', 'bubblewrap'])(
	'the product does not start where isolation is %s and there is none',
	async (isolation) => {
		expect(await inVain('main.ts', [], isolation)).toEqual({ code: 1, stdout: '', stderr: sentence });
	},
);

test('convert ends at once, and leaves nothing', async () => {
	const file = join(dir, 'a.txt');
	writeFileSync(file, 'text');
	const out = join(dir, 'out');
	expect(await inVain('cli/main.ts', ['convert', file, '--out', out, '--json'], 'required')).toEqual({
		code: 1,
		stdout: '',
		stderr: sentence,
	});
	expect(readdirSync(dir)).toEqual(['a.txt']);
});

test('nothing is asked for unless it is set, and nonsense is refused', () => {
	expect(readConfig({}).PACESETTER_ISOLATION).toBe('auto');
	expect(() => readConfig({ PACESETTER_ISOLATION: 'none' })).toThrow('PACESETTER_ISOLATION');
});
