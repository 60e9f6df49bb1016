import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageDir } from '../paths.ts';
import { processTree, startTime } from './process-tree.ts';
import { openWorkspace } from './workspace.ts';

let temp: string;

beforeEach(() => {
	temp = mkdtempSync(join(tmpdir(), 'lok-test-'));
});
afterEach(() => rmSync(temp, { recursive: true }));

test('when the parent is killed with SIGKILL its converters end, and the next start removes what they left', async () => {
	const holder = spawn(process.execPath, [join(packageDir, 'src', 'testing', 'holder.ts'), temp], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	await once(holder.stdout, 'data');
	const pid = holder.pid ?? 0;
	const converters = processTree(pid).filter((other) => other !== pid);
	expect(converters.length).toBeGreaterThanOrEqual(2);
	holder.kill('SIGKILL');
	await vi.waitFor(() => expect(converters.filter((other) => existsSync(`/proc/${other}`))).toEqual([]), 10_000);
	expect(readdirSync(temp)).toHaveLength(1);
	const workspace = openWorkspace(temp);
	expect(readdirSync(temp).map((name) => join(temp, name))).toEqual([workspace.root]);
}, 60_000);

test('the folder of a process that lives is left alone', () => {
	const mine = openWorkspace(temp);
	openWorkspace(temp);
	expect(existsSync(mine.root)).toBe(true);
	expect(startTime(process.pid)).toBeDefined();
});
