import { expect, test } from 'vitest';
import { runsApart } from './index.ts';

const module = (body: string): URL =>
	new URL(
		`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (data) => {${body}});`)}`,
	);
const go = <Result>(body: string, data: unknown = null, signal = new AbortController().signal): Promise<Result> =>
	runsApart<unknown, Result>(module(body), { megabytes: 64 })(data, signal);

test('what a thread makes of its data comes back, and the loop turns meanwhile', async () => {
	let turns = 0;
	const turning = setInterval(() => (turns += 1), 1);
	const busy = 'const until = Date.now() + 200; while (Date.now() < until); parentPort.postMessage([...data, 3]);';
	expect(await go(busy, [1, 2])).toEqual([1, 2, 3]);
	clearInterval(turning);
	expect(turns).toBeGreaterThan(5);
});

test.each([
	['throws', 'throw new RangeError("no")', 'no'],
	['ends without a result', 'process.exit(0);', 'ended with 0'],
	['holds more than it may', 'const all = []; for (;;) all.push(Array.from({ length: 1e5 }, String));', 'memory'],
])('a thread that %s fails its caller only', (_what, body, fault) => expect(go(body)).rejects.toThrow(fault));

test('it ends when the caller is asked to stop', async () => {
	const stopping = new AbortController();
	const going = go('for (;;);', null, stopping.signal);
	stopping.abort(new Error('stop'));
	await expect(going).rejects.toThrow('stop');
	await expect(go('for (;;);', null, stopping.signal)).rejects.toThrow('stop');
});

test('a thread is kept for the next time, and one that failed or was stopped is not', async () => {
	const { signal } = new AbortController();
	const body =
		'globalThis.times = (globalThis.times ?? 0) + 1; if (data === "throw") throw new Error("no"); parentPort.postMessage(times);';
	const count = runsApart<string, number>(module(body), { megabytes: 64 });
	expect([await count('', signal), await count('', signal)]).toEqual([1, 2]);
	// Two at once need two threads.
	expect((await Promise.all([count('', signal), count('', signal)])).toSorted()).toEqual([1, 3]);
	await expect(count('throw', signal)).rejects.toThrow('no');
	expect(await count('', signal)).toBe(1);
});
