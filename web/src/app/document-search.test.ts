import { Refusal } from '@pacesetter/core/kernel';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentSearch, type Source } from './document-search.ts';

const source = (title: string, number = 1_000_001): Source => ({ number, title });
/** Looks that are answered when the test says so, by what was looked for. */
function stage() {
	const waiting = new Map<string, PromiseWithResolvers<readonly Source[]>>();
	const look = (what: string | number) => {
		const one = Promise.withResolvers<readonly Source[]>();
		waiting.set(String(what), one);
		return one.promise;
	};
	const search = documentSearch({
		byWords: look,
		byNumber: async (number) => (await look(number))[0] ?? expect.fail('no document'),
	});
	const to = { found: vi.fn(), missing: vi.fn(), failed: vi.fn() };
	const of = (what: string) => waiting.get(what) ?? expect.fail(`${what} is not looked for`);
	return { search, to, waiting, of };
}
const settle = () => vi.advanceTimersByTimeAsync(250);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is typed is looked for once it rests, words in the library and a long number as one document', async () => {
	const { search, to, waiting, of } = stage();
	search.ask('清', to);
	await vi.advanceTimersByTimeAsync(100);
	search.ask('清泉', to);
	await settle();
	expect([...waiting.keys()]).toEqual(['清泉']);
	of('清泉').resolve([source('清泉行动')]);
	await settle();
	expect(to.found).toHaveBeenCalledExactlyOnceWith([source('清泉行动')]);
	search.ask('1000002', to);
	await settle();
	of('1000002').resolve([source('简报', 1_000_002)]);
	await settle();
	expect(to.found).toHaveBeenLastCalledWith([source('简报', 1_000_002)]);
});

test.each([
	['other words, which rest still', '简报'],
	['nothing any more', ''],
])('an answer that comes when there are %s is dropped', async (_, next) => {
	const { search, to, of } = stage();
	search.ask('清泉', to);
	await settle();
	search.ask(next, to);
	of('清泉').resolve([source('清泉行动')]);
	await vi.advanceTimersByTimeAsync(100);
	expect(to.found).not.toHaveBeenCalled();
});

test('of two that are under way the later one counts, whichever comes first; a fault of the earlier is not told', async () => {
	const { search, to, of } = stage();
	search.ask('清泉', to);
	await settle();
	search.ask('1000009', to);
	await settle();
	search.ask('简报', to);
	await settle();
	of('简报').resolve([source('简报')]);
	of('清泉').resolve([source('清泉行动')]);
	of('1000009').reject(new Refusal('NOT_FOUND'));
	await settle();
	expect(to.found).toHaveBeenCalledExactlyOnceWith([source('简报')]);
	expect(to.missing).not.toHaveBeenCalled();
});

test('only a document that is not to be seen is told as missing: another fault is told as what it is', async () => {
	const { search, to, of } = stage();
	const ask = async (words: string, error: unknown) => {
		search.ask(words, to);
		await settle();
		of(words).reject(error);
		await settle();
	};
	await ask('1000009', new Refusal('NOT_FOUND'));
	expect(to.missing).toHaveBeenCalledExactlyOnceWith(1_000_009);
	expect(to.failed).not.toHaveBeenCalled();
	const offline = new TypeError('no connection');
	await ask('1000010', offline);
	await ask('清泉', offline);
	expect(to.failed.mock.calls).toEqual([[offline], [offline]]);
	expect(to.missing).toHaveBeenCalledTimes(1);
});

test('once stopped nothing is looked for or told', async () => {
	const { search, to, waiting } = stage();
	search.ask('清泉', to);
	search.stop();
	await settle();
	expect(waiting.size).toBe(0);
});
