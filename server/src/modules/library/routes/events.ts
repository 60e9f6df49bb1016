import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type HttpEnv, perform, type Topics, type Watch } from '../../../platform/http/index.ts';
import { conversionChannel, queueMoved } from '../jobs.ts';
import { readProgress } from '../read-progress.ts';

/** Between two signs of life, so that proxies keep the stream open. */
const heartbeatMs = 20_000;

const watchConversion = (topics: Topics, content: string): Watch =>
	topics.watch(conversionChannel, content, queueMoved);

/** Live progress of a document's conversion, until it has ended. */
export function eventRoutes(topics: Topics): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/documents/:number{[0-9]+}/events', async (c) => {
		const request = c.get('request');
		const number = Number(c.req.param('number'));
		// Refused before the stream starts, so that the refusal has its status.
		let { content } = await perform(request, readProgress, { number });
		c.header('X-Accel-Buffering', 'no');
		return streamSSE(c, async (stream) => {
			let watch = watchConversion(topics, content);
			stream.onAbort(() => watch.close());
			try {
				for (;;) {
					const { state, conversion, ...newest } = await perform(request, readProgress, { number });
					if (newest.content !== content) {
						// A new version has come: its progress is the one to follow.
						watch.close();
						content = newest.content;
						watch = watchConversion(topics, content);
					}
					await stream.writeSSE({ event: 'conversion', data: JSON.stringify({ state, conversion }) });
					if (conversion.state === 'ready' || conversion.state === 'failed') return;
					if ((await watch.next(heartbeatMs)) === 'closed') return;
				}
			} finally {
				watch.close();
			}
		});
	});
	return routes;
}
