import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { type HttpEnv, perform, type Topics } from '../../../platform/http/index.ts';
import { directiveChannel } from '../jobs.ts';
import { watchDesk } from '../watch-desk.ts';

/** Between two signs of life, so that proxies keep the stream open. */
const heartbeatMs = 20_000;

/** Live news of a desk: how far its document is read, and that somebody has done something on it. */
export function directiveStreams({ topics }: { topics: Topics }): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/directives/:id/events', async (c) => {
		const request = c.get('request');
		const id = z.uuid().safeParse(c.req.param('id'));
		if (!id.success) throw new Refusal('NOT_FOUND');
		// Refused before the stream starts, so that the refusal has its status.
		await perform(request, watchDesk, { id: id.data });
		c.header('X-Accel-Buffering', 'no');
		return streamSSE(c, async (stream) => {
			const watch = topics.watch(directiveChannel, id.data);
			stream.onAbort(() => watch.close());
			try {
				for (;;) {
					// Asked anew each time: a right that was taken ends the stream.
					const news = await perform(request, watchDesk, { id: id.data });
					await stream.writeSSE({ event: 'desk', data: JSON.stringify(news) });
					if ((await watch.next(heartbeatMs)) === 'closed') return;
				}
			} finally {
				watch.close();
			}
		});
	});
	return routes;
}
