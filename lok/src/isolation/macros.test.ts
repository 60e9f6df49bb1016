import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOffice } from '../office.ts';
import { packageDir } from '../paths.ts';
import { macroVectors } from '../testing/vectors-macro.ts';
import { childEnvironment } from './environment.ts';

let dir: string;

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lok-macros-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const vectors = macroVectors({ path: (name) => join(tmpdir(), name) }).map(({ what }, index) => [what, index] as const);

// Otherwise it would prove nothing that our converters don't run them.
test.each(vectors)('an %s writes its file where macros are run', async (_what, index) => {
	const [written, home, program] = [
		join(dir, 'written.txt'),
		join(dir, 'home'),
		findOffice('lok', undefined)?.programDir,
	];
	const vector = macroVectors({ path: () => written })[index];
	if (vector === undefined || program === undefined) throw new Error('No macro, or no LibreOffice');
	mkdirSync(join(home, 'tmp'), { recursive: true });
	const input = join(dir, vector.name);
	writeFileSync(input, vector.bytes);
	const host = join(packageDir, 'src', 'testing', 'macro-host.ts');
	const env = childEnvironment(home, join(dir, 'fonts'));
	const running = promisify(execFile)(process.execPath, [host, program, home, input], { env });
	await expect(running).rejects.toMatchObject({ signal: 'SIGKILL' });
	expect(existsSync(written)).toBe(true);
});
