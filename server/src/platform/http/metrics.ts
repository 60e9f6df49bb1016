import { timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/index.ts';
import { countJobs } from '../jobs/index.ts';
import type { HttpEnv } from './env.ts';
import { clientAddress } from './safety.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Numbers for Prometheus. They name routes and job kinds, never people or documents. */
export function createMetrics(db: Database): { registry: Registry; measure: MiddlewareHandler<HttpEnv> } {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const seconds = new Histogram({
		name: 'http_request_seconds',
		help: 'Time to answer a request',
		labelNames: ['method', 'status'],
		buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
		registers: [registry],
	});
	new Gauge({
		name: 'jobs',
		help: 'Jobs in the queue by kind and state',
		labelNames: ['name', 'state'],
		registers: [registry],
		async collect() {
			this.reset();
			for (const { name, state, count } of await countJobs(db)) this.set({ name, state }, count);
		},
	});
	return {
		registry,
		measure: async (c, next) => {
			const stop = seconds.startTimer({ method: c.req.method });
			await next();
			stop({ status: String(c.res.status) });
		},
	};
}

/** /metrics: with a bearer token where one is set, else for this machine only and not through a proxy. */
export function metricsRoute(registry: Registry, token: string | null): Hono<HttpEnv> {
	return new Hono<HttpEnv>().get('/metrics', async (c) => {
		const given = Buffer.from(c.req.header('authorization') ?? '');
		const wanted = Buffer.from(`Bearer ${token}`);
		const allowed = token
			? given.length === wanted.length && timingSafeEqual(given, wanted)
			: loopback.test(clientAddress(c, 0)) && !c.req.header('x-forwarded-for');
		if (!allowed) return c.notFound();
		return c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
	});
}
