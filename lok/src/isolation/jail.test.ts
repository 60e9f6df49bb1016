import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createConverter } from '../index.ts';
import { openConverter, paragraphs } from '../testing/converter-fixture.ts';
import { chooseJail } from './jail.ts';

let dir: string;

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lok-jail-'));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(dir, { recursive: true });
});

/** What a program inside can do: read a file beside its home, write there, call the loopback interface. */
const probe = `
const { connect } = require('node:net');
const { appendFileSync, readFileSync } = require('node:fs');
const [secret, port] = process.argv.slice(1);
const can = {};
const attempt = (what, act) => { try { act(); can[what] = true; } catch { can[what] = false; } };
attempt('read', () => readFileSync(secret));
try { appendFileSync(secret, '!'); } catch {}
attempt('home', () => appendFileSync('own', ''));
const end = (answer) => { can.connect = answer; console.log(JSON.stringify(can)); process.exit(); };
connect(Number(port), '127.0.0.1').on('connect', () => end(true)).on('error', () => end(false));
`;

async function reached(jail: ReturnType<typeof chooseJail>): Promise<unknown> {
	const home = join(dir, 'home');
	mkdirSync(home);
	const secret = join(dir, 'secret');
	writeFileSync(secret, 'secret');
	const server = createServer((socket) => socket.destroy());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = address instanceof Object ? address.port : 0;
	const argv = [process.execPath, '-e', probe, secret, String(port)];
	const [command = '', ...rest] = jail.wrap(argv, home, [process.execPath]);
	const { stdout } = await promisify(execFile)(command, rest, { cwd: home });
	return { ...JSON.parse(stdout), write: readFileSync(secret, 'utf8') !== 'secret' };
}

function worksHere(level: 'bubblewrap' | 'unshare'): boolean {
	try {
		chooseJail(level);
		return true;
	} catch {
		return false;
	}
}

describe.each([
	['bubblewrap', { read: false, write: false, home: true, connect: false }],
	['unshare', { read: true, write: true, home: true, connect: false }],
] as const)('%s', (level, expected) => {
	test('keeps out what its description says, and no more is claimed', async ({ skip }) => {
		if (!worksHere(level)) skip(`${level} does not work on this machine`);
		const jail = chooseJail(level);
		expect(await reached(jail)).toEqual(expected);
		expect(jail.description).toContain('no network');
		expect(jail.description.includes('private file system')).toBe(!expected.read);
	});

	test('documents are converted in it', async ({ skip }) => {
		if (!worksHere(level)) skip(`${level} does not work on this machine`);
		const { converter, file, out, close } = openConverter({ isolation: level });
		try {
			const pdf = await converter.toPdf({ input: file('a.docx', paragraphs(50)), out });
			const widths: (number | undefined)[] = [];
			await converter.render({ pdf: pdf.path, out, widths: [400] }, (page) => {
				widths.push(page.pictures[0]?.width);
			});
			expect(widths).toEqual(Array.from({ length: pdf.pages }, () => 400));
			expect((await converter.describe()).isolation).toContain(level);
		} finally {
			await close();
		}
	});
});

describe('where neither program is found', () => {
	beforeEach(() => void vi.stubEnv('PATH', dir));

	test('one warning is given, and converters work unshut', async () => {
		const warnings: string[] = [];
		const converter = createConverter({ tempDir: dir, size: 1, spare: 0, onWarning: (text) => warnings.push(text) });
		expect(warnings).toEqual([expect.stringContaining('Nothing shuts converters in')]);
		expect((await converter.describe()).isolation).toEqual([]);
		await converter.close();
		expect(warnings).toHaveLength(1);
	});

	test.each(['required', 'bubblewrap', 'unshare'] as const)('%s is refused', (isolation) => {
		const refusal = expect.objectContaining({
			name: 'IsolationError',
			message: expect.stringContaining('Install bubblewrap'),
		});
		expect(() => createConverter({ isolation, tempDir: dir })).toThrow(refusal);
	});

	test('nobody is warned of what was asked for', async () => {
		const warnings: string[] = [];
		const options = { isolation: 'none', tempDir: dir, size: 1, spare: 0 } as const;
		await createConverter({ ...options, onWarning: (text) => warnings.push(text) }).close();
		expect(warnings).toEqual([]);
	});
});
