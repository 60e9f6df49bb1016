import { expect, test } from 'vitest';
import { runApart } from './index.ts';

const module = (body: string): URL =>
	new URL(
		`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads';\n${body}`)}`,
	);
const go = <Result>(body: string, data: unknown = null, signal = new AbortController().signal): Promise<Result> =>
	runApart<Result>(module(body), data, { signal, megabytes: 64 });

test('what a thread makes of its data comes back, and the loop turns meanwhile', async () => {
	let turns = 0;
	const turning = setInterval(() => (turns += 1), 1);
	const busy =
		'const until = Date.now() + 200; while (Date.now() < until); parentPort.postMessage([...workerData, 3]);';
	expect(await go(busy, [1, 2])).toEqual([1, 2, 3]);
	clearInterval(turning);
	expect(turns).toBeGreaterThan(5);
});

test.each([
	['throws', 'throw new RangeError("no")', 'no'],
	['ends without a result', '', 'ended with 0'],
	['holds more than it may', 'const all = []; for (;;) all.push(Array.from({ length: 1e5 }, String));', 'memory'],
])('a thread that %s fails its caller only', (_what, body, fault) => expect(go(body)).rejects.toThrow(fault));

test('it ends when the caller is asked to stop', async () => {
	const stopping = new AbortController();
	const going = go('for (;;);', null, stopping.signal);
	stopping.abort(new Error('stop'));
	await expect(going).rejects.toThrow('stop');
	await expect(go('for (;;);', null, stopping.signal)).rejects.toThrow('stop');
});
