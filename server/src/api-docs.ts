import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@pacesetter/core/contract';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HttpEnv } from './platform/http/index.ts';
import { streamPaths } from './stream-docs.ts';

interface Operation {
	summary?: string;
	tags?: string[];
}

async function generate() {
	const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
	const document = await generator.generate(contract, {
		info: {
			title: 'Pacesetter 争先',
			version: '1',
			description: 'Everything the product does, as its own pages do it.',
		},
		servers: [{ url: '/api' }],
	});
	const paths: Record<string, object | undefined> = { ...document.paths };
	for (const [path, item] of Object.entries(streamPaths)) paths[path] = { ...paths[path], ...item };
	return { ...document, paths };
}

/** The contract as an OpenAPI document, and a plain page to read it in a browser. */
export function openApiRoutes(): Hono<HttpEnv> {
	const document = generate();
	return new Hono<HttpEnv>()
		.get('/openapi.json', async (c) => c.json(await document))
		.get('/', async (c) => {
			const { paths, info } = await document;
			const rows = Object.entries(paths).flatMap(([path, item]) =>
				Object.entries((item ?? {}) as Record<string, Operation>).map(
					([method, operation]) =>
						html`<tr><td><code>${method.toUpperCase()}</code></td><td><code>/api${path}</code></td>
							<td>${operation.summary ?? ''}</td></tr>`,
				),
			);
			return c.html(html`<!doctype html><html lang="en"><meta charset="utf-8">
				<meta name="viewport" content="width=device-width"><title>${info.title} API</title>
				<style>
					body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
					td { padding: .3rem 1rem .3rem 0; vertical-align: top }
				</style>
				<h1>${info.title} API</h1><p>${info.description ?? ''}</p>
				<p><a href="/api/openapi.json">OpenAPI document</a></p><table>${rows}</table></html>`);
		});
}
