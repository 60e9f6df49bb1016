import { expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	createTestProduct,
	signInAs,
	TextConverter,
	unique,
} from '../../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const signedIn = await signInAs(product, uploader);
const path = (number: number) => `/api/documents/${number}/events`;

interface Told {
	state: string;
	conversion: { state: string; place: number | null; pagesDone: number; pages: number | null };
}

/** The events of a stream, each as it comes. */
async function* eventsOf(answer: Response): AsyncGenerator<Told> {
	let text = '';
	if (!answer.body) throw new Error('no stream');
	for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
		text += chunk;
		const ended = text.lastIndexOf('\n\n');
		if (ended < 0) continue;
		for (const event of text.slice(0, ended).split('\n\n')) {
			const data = /^data: (.*)$/m.exec(event)?.[1];
			if (data) yield JSON.parse(data);
		}
		text = text.slice(ended + 2);
	}
}

test('a watcher is told the place, every page and the end; then the stream ends', async () => {
	const document = await buildDocument(product, {
		uploader,
		category,
		state: 'processing',
		text: `${unique('w')}\fb\fc`,
	});
	const answer = await product.fetch(path(document.number), { headers: signedIn });
	expect(answer.headers.get('content-type')).toContain('text/event-stream');
	const events = eventsOf(answer);
	const first = await events.next();
	expect(first.value).toMatchObject({ state: 'processing', conversion: { state: 'queued', place: 1, pagesDone: 0 } });
	const seen = new Set<number>();
	// Each page waits until the one before it has been told.
	const told = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
	const converter = new TextConverter();
	converter.before = async (step) => {
		if (typeof step === 'number' && step > 1) await told[step - 1]?.promise;
	};
	const converted = product.convert(document.content, { converter });
	let last: Told | undefined;
	for await (const event of events) {
		last = event;
		seen.add(event.conversion.pagesDone);
		told[event.conversion.pagesDone]?.resolve();
	}
	await converted;
	expect([...seen]).toEqual(expect.arrayContaining([1, 2, 3]));
	expect(last).toMatchObject({ state: 'published', conversion: { state: 'ready', pagesDone: 3, pages: 3 } });
});

test('a watcher in the queue is told when he moves up', async () => {
	const wish = { uploader, category, state: 'processing' } as const;
	const [ahead, behind] = [await buildDocument(product, wish), await buildDocument(product, wish)];
	const events = eventsOf(await product.fetch(path(behind.number), { headers: signedIn }));
	expect((await events.next()).value).toMatchObject({ conversion: { state: 'queued', place: 2 } });
	await product.convert(ahead.content);
	expect((await events.next()).value).toMatchObject({ conversion: { state: 'queued', place: 1 } });
	await events.return(undefined);
});

test('the stream of what has ended says so and ends', async () => {
	const ready = await buildDocument(product, { uploader, category });
	const failed = await buildDocument(product, { uploader, category, state: 'failed' });
	const told: Told[] = [];
	for await (const event of eventsOf(await product.fetch(path(ready.number)))) told.push(event);
	for await (const event of eventsOf(await product.fetch(path(failed.number), { headers: signedIn }))) told.push(event);
	expect(told.map(({ conversion }) => conversion.state)).toEqual(['ready', 'failed']);
});

test('who may not see the document is refused before a stream begins', async () => {
	const document = await buildDocument(product, { uploader, category, state: 'processing' });
	const answer = await product.fetch(path(document.number));
	expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })]);
});
