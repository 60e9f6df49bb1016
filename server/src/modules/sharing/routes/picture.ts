import { Refusal } from '@pacesetter/core/kernel';
import type { ShareLink } from '@pacesetter/core/sharing';
import { type Context, Hono } from 'hono';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { attachment, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { getLink } from '../list-links.ts';
import { drawPoster } from '../poster.ts';

async function ownLink(c: Context<HttpEnv>): Promise<ShareLink> {
	const id = z.uuid().safeParse(c.req.param('id'));
	if (!id.success) throw new Refusal('NOT_FOUND');
	return perform(c.get('request'), getLink, { id: id.data });
}

/**
 * The address of a link as a picture for a phone's camera, for its maker: to look at, and as a file for posters with the title
 * under it. `origin`: the public address, where it is set.
 */
export function sharingStreams({ origin }: { origin: string | null }): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	const addressOf = (c: Context<HttpEnv>, { token }: ShareLink): string =>
		`${origin ?? new URL(c.req.url).origin}/s/${token}`;
	routes.get('/my/shares/:id/qr.svg', async (c) => {
		const link = await ownLink(c);
		c.header('Content-Type', 'image/svg+xml');
		c.header('Cache-Control', 'private, no-store');
		return c.body(renderSVG(addressOf(c, link), { ecc: 'M', border: 4 }));
	});
	routes.get('/my/shares/:id/qr.png', async (c) => {
		const link = await ownLink(c);
		const title = link.document?.title ?? link.folder?.name ?? '';
		const picture = await drawPoster(addressOf(c, link), title);
		c.header('Content-Type', 'image/png');
		c.header('Content-Disposition', attachment(`${title || 'qr'}.png`));
		c.header('Cache-Control', 'private, no-store');
		return c.body(new Uint8Array(picture));
	});
	return routes;
}
