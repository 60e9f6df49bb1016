import { expect, test } from 'vitest';
import { z } from 'zod';
import { jobs } from '../../router.ts';
import { checkRegistry, defineJob, handleJob, JobRegistryError } from './definition.ts';

const job = (name: string) => defineJob({ name, data: z.object({ count: z.number() }), retries: 1, seconds: 10 });
const nothing = async (): Promise<void> => undefined;
const handler = (name: string) => handleJob(job(name), 1, { handle: nothing, giveUp: nothing });

test('one handler for each kind of job is right', () => {
	checkRegistry([job('a'), job('b')], [handler('b'), handler('a')]);
	checkRegistry([], []);
});

test.each([
	['job b has no handler', [job('a'), job('b')], [handler('a')]],
	['job a has 2 handlers', [job('a')], [handler('a'), handler('a')]],
	['handler of an unknown job b', [job('a')], [handler('a'), handler('b')]],
	['job a is defined twice', [job('a'), job('a')], [handler('a')]],
])('%s', (fault, definitions, handlers) => {
	expect(() => checkRegistry(definitions, handlers)).toThrow(JobRegistryError);
	expect(() => checkRegistry(definitions, handlers)).toThrow(fault);
});

test('all faults are told at once', () => {
	expect(() => checkRegistry([job('a')], [handler('b')])).toThrow('job a has no handler; handler of an unknown job b');
});

test('data that does not fit its kind never reaches the handler', async () => {
	const seen: unknown[] = [];
	const see = async (data: unknown): Promise<void> => {
		seen.push(data);
	};
	const counting = handleJob(job('a'), 1, { handle: see, giveUp: see });
	const attempt = { last: false, signal: new AbortController().signal };
	await expect(async () => counting.handle({ count: 'many' }, attempt)).rejects.toThrow();
	await expect(async () => counting.giveUp({ count: 'many' })).rejects.toThrow();
	await counting.handle({ count: 2, extra: true }, attempt);
	await counting.giveUp({ count: 3 });
	expect(seen).toEqual([{ count: 2 }, { count: 3 }]);
});

test('the product defines each of its jobs once', () => {
	const names = jobs.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});
