import { expect, test } from 'vitest';
import { createTopics } from './topics.ts';

const long = 60_000;

test('who watches a subject is told of it, and of no other', async () => {
	const topics = createTopics();
	const watch = topics.watch('channel', 'one');
	const next = watch.next(long);
	topics.tell('channel', 'other');
	topics.tell('other', 'one');
	topics.tell('channel', 'one');
	expect(await next).toBe('told');
	expect(await watch.next(1)).toBe('time');
	watch.close();
});

test('what is told while nobody waits is kept, once', async () => {
	const topics = createTopics();
	const watch = topics.watch('channel', 'one');
	topics.tell('channel', 'one');
	topics.tell('channel', 'one');
	expect(await watch.next(long)).toBe('told');
	expect(await watch.next(1)).toBe('time');
});

test('closing ends a waiting watcher and leaves the others', async () => {
	const topics = createTopics();
	const [closed, open] = [topics.watch('channel', 'one'), topics.watch('channel', 'one')];
	const waiting = closed.next(long);
	closed.close();
	expect(await waiting).toBe('closed');
	expect(await closed.next(long)).toBe('closed');
	topics.tellAll();
	expect(await open.next(long)).toBe('told');
	open.close();
	topics.tell('channel', 'one');
});
