import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

export interface ToolResult {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs a program of node_modules/.bin by its script or binary, in the repository. Rejects when it cannot be started. */
export function runTool(name: string, args: string[], folder = root): Promise<ToolResult> {
	return new Promise((resolve, reject) => {
		const program = join(root, 'node_modules', '.bin', name);
		const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
		const child = spawn(program, args, {
			cwd: folder,
			env: { ...process.env, PATH: path },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const said = { stdout: '', stderr: '' };
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			said.stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			said.stderr += text;
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ code: code ?? 1, ...said }));
	});
}

/** What a tool printed, as lines without the empty ones. */
export const linesOf = ({ stdout, stderr }: ToolResult): string[] =>
	`${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
