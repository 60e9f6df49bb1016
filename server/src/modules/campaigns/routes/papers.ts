import { paperKinds } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
import { z } from 'zod';
import { attachment, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { downloadPaper } from '../get-paper.ts';

const fields = z.object({
	id: z.uuid(),
	kind: z.enum(paperKinds),
	at: z.coerce.number().int().positive().optional(),
	red: z.stringbool().default(false),
});
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Papers of campaigns as DOCX. */
export function campaignStreams(): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.post('/campaigns/:id/papers/:kind/docx', async (c) => {
		requireSignedIn(c.get('request').caller);
		const form = await c.req.parseBody();
		const wish = fields.safeParse({ ...form, id: c.req.param('id'), kind: c.req.param('kind') });
		if (!wish.success) throw new Refusal('INVALID', { field: String(wish.error.issues[0]?.path[0] ?? '') });
		const naming = { name: 'campaigns.paper.download', look: false };
		const { bytes, fileName } = await perform(c.get('request'), downloadPaper, wish.data, naming);
		c.header('Content-Type', type);
		c.header('Content-Disposition', attachment(fileName));
		c.header('Cache-Control', 'private, no-store');
		return c.body(new Uint8Array(bytes));
	});
	return routes;
}
