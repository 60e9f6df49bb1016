import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { getLink } from '../list-links.ts';

/** The address of a link as a picture for a phone's camera, for its maker. `origin`: the public address, where it is set. */
export function sharingStreams({ origin }: { origin: string | null }): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/my/shares/:id/qr.svg', async (c) => {
		const id = z.uuid().safeParse(c.req.param('id'));
		if (!id.success) throw new Refusal('NOT_FOUND');
		const { token } = await perform(c.get('request'), getLink, { id: id.data });
		c.header('Content-Type', 'image/svg+xml');
		c.header('Cache-Control', 'private, no-store');
		return c.body(renderSVG(`${origin ?? new URL(c.req.url).origin}/s/${token}`, { ecc: 'M', border: 4 }));
	});
	return routes;
}
