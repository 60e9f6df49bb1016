import { Hono } from 'hono';
import type { HttpEnv } from '../../../platform/http/index.ts';
import { catalogueRoutes } from './catalogue.ts';
import { feedRoutes } from './feeds.ts';
import { oaiRoutes } from './oai.ts';
import { sitemapRoutes } from './sitemap.ts';

/** What others take over of the catalogue, beside the pages and the API. */
export const harvestRoutes = ({ origin }: { origin: string | null }): Hono<HttpEnv> =>
	new Hono<HttpEnv>()
		.route('/', feedRoutes(origin))
		.route('/', sitemapRoutes(origin))
		.route('/', oaiRoutes(origin))
		.route('/', catalogueRoutes(origin));
