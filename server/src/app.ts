import { OpenAPIHandler } from '@orpc/openapi/fetch';
import type { Caller } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { openApiRoutes } from './api-docs.ts';
import { auditStreams } from './modules/audit/index.ts';
import { calendarRoutes, campaignStreams } from './modules/campaigns/index.ts';
import { directiveStreams } from './modules/directives/index.ts';
import { harvestRoutes } from './modules/harvest/index.ts';
import {
	type Auth,
	authenticate,
	findAccountByName,
	type Oidc,
	signedDevice,
	signInRoutes,
} from './modules/identity/index.ts';
import { libraryStreams } from './modules/library/index.ts';
import { findPermissions, organisationStreams } from './modules/organisation/index.ts';
import { pointsStreams } from './modules/points/index.ts';
import { readingStreams } from './modules/reading/index.ts';
import { sharedRoutes, sharingStreams } from './modules/sharing/index.ts';
import type { Pages } from './pages.ts';
import type { Clock } from './platform/clock/index.ts';
import type { Database } from './platform/db/index.ts';
import type { Files } from './platform/files/index.ts';
import {
	createMetrics,
	type HttpEnv,
	keeping,
	limitRate,
	metricsRoute,
	refusalBody,
	refusalStatus,
	sameSiteOnly,
	securityHeaders,
	type Topics,
} from './platform/http/index.ts';
import type { Enqueue } from './platform/jobs/index.ts';
import type { Log } from './platform/log/index.ts';
import type { Tables } from './platform/search/index.ts';
import type { Secrets } from './platform/secrets/index.ts';
import { router } from './router.ts';

export interface AppNeeds {
	readonly db: Database;
	readonly files: Files;
	readonly auth: Auth;
	/** The unified sign-in; null: there is none. */
	readonly oidc: Oidc | null;
	readonly topics: Topics;
	readonly enqueue: Enqueue;
	readonly clock: Clock;
	readonly log: Log;
	readonly secrets: Secrets;
	readonly index: Tables;
	readonly origin: string | null;
	readonly proxies: number;
	readonly uploadBytes: number;
	readonly metricsToken: string | null;
	/** Whether everything the product needs is there, for /readyz. */
	ready(): Promise<boolean>;
	/** Everything that is not the API: pages and their assets. */
	readonly pages: Pages | null;
}

/** Whoever reaches the operator's socket owns the data, so a password that is due does not hold him up. */
async function findOperator(db: Database, userName: string): Promise<Caller> {
	const account = await findAccountByName(db, userName);
	return account && { ...account, mustChangePassword: false };
}

/** The caller with what his grants let him do, read anew at each request. */
const withPermissions = async (db: Database, caller: Caller): Promise<Caller> =>
	caller && { ...caller, permissions: [...caller.permissions, ...(await findPermissions(db, caller.accountId))] };

const smallBody = 1024 * 1024;
const isPicture = (path: string): boolean =>
	/^\/(api\/documents\/\d+|s\/[\w-]+(\/documents\/\d+)?)\/versions\/\d+\/pages\//.test(path);
const wantsPage = (c: Context<HttpEnv>): boolean =>
	!c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');
const isUpload = (path: string): boolean => /^\/api\/(uploads|rosters|documents\/\d+\/versions)$/.test(path);

/** The one request path: safety, who asks, then the route. */
export function createApp(needs: AppNeeds): Hono<HttpEnv> {
	const app = new Hono<HttpEnv>();
	const metrics = createMetrics(needs.db);
	const api = new OpenAPIHandler(router);
	const { db, auth, enqueue, clock, log, secrets, index } = needs;

	app.onError((error, c) => {
		if (error instanceof Refusal) {
			// A reader is told in words; programs and scripts by the code.
			if (error.code === 'TOO_MANY_REQUESTS' && needs.pages && wantsPage(c))
				return c.html(needs.pages.busy(c, Number(error.details.seconds)), refusalStatus(error), {
					'Cache-Control': 'no-store',
				});
			return c.json(refusalBody(error), refusalStatus(error));
		}
		log.error({ err: error, requestId: c.get('requestId') }, 'request failed');
		return c.json({ defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'Internal error' }, 500);
	});
	app.use(securityHeaders(needs.origin));
	app.get('/healthz', (c) => c.text('ok'));
	app.get('/readyz', async (c) => ((await needs.ready()) ? c.text('ready') : c.text('not ready', 503)));
	app.route('/', metricsRoute(metrics.registry, needs.metricsToken));
	app.use(metrics.measure, sameSiteOnly(needs.origin));
	const who = signedDevice(auth);
	const limitGuesses = limitRate({ points: 20, seconds: 60, proxies: needs.proxies, who });
	app.use('/api/auth/sign-in/*', limitGuesses);
	app.use('/api/me/password', limitGuesses);
	app.use('/api/links/*', limitGuesses);
	// A link goes to a whole office; guessing at its password is slowed by itself.
	const limitOpenings = limitRate({ points: 120, seconds: 60, proxies: needs.proxies });
	app.use('/s/*', (c, next) => (c.req.method === 'POST' ? limitOpenings(c, next) : next()));
	app.use('/api/auth/oidc/*', limitGuesses);
	app.use('/api/me/second-factor/*', limitGuesses);
	// An office shares one address. Pictures are many and cheap; pages and calls cost more.
	const limitPictures = limitRate({ points: 12_000, seconds: 60, proxies: needs.proxies });
	const limitOthers = limitRate({ points: 1200, seconds: 60, proxies: needs.proxies });
	app.use((c, next) => {
		if (c.env.operator || c.req.path.startsWith('/assets/')) return next();
		return isPicture(c.req.path) ? limitPictures(c, next) : limitOthers(c, next);
	});
	const limitBody = bodyLimit({
		maxSize: smallBody,
		onError: () => {
			throw new Refusal('UPLOAD_TOO_LARGE', { megabytes: 1 });
		},
	});
	app.use('/api/*', (c, next) => (isUpload(c.req.path) ? next() : limitBody(c, next)));
	app.use('/s/*', limitBody);
	app.use(async (c, next) => {
		const requestId = crypto.randomUUID();
		c.header('X-Request-Id', requestId);
		c.set('requestId', requestId);
		const operator = c.env.operator ? c.req.header('x-operator') : undefined;
		const asking = operator
			? { caller: await withPermissions(db, await findOperator(db, operator)), sessionId: null }
			: await authenticate({ auth, db, clock, requestId, permissionsOf: findPermissions }, c.req.raw.headers);
		const common = {
			db,
			requestId,
			enqueue,
			clock,
			log: log.child({ requestId }),
			secrets,
			index,
			files: needs.files,
			signIn: auth.policy,
		};
		c.set('request', { ...common, ...asking });
		await next();
	});
	app.route('/api', signInRoutes(needs));
	app.route('/api', openApiRoutes());
	app.route('/api', libraryStreams(needs));
	app.route('/api', organisationStreams(needs));
	app.route('/api', auditStreams());
	app.route('/api', readingStreams());
	app.route('/api', sharingStreams(needs));
	app.route('/api', pointsStreams());
	app.route('/api', directiveStreams(needs));
	app.route('/api', campaignStreams());
	app.all('/api/*', async (c) => {
		const answer = await api.handle(c.req.raw, { prefix: '/api', context: c.get('request') });
		if (!answer.matched) throw new Refusal('NOT_FOUND');
		answer.response.headers.set('Cache-Control', keeping(c.get('request').caller));
		return answer.response;
	});
	app.route('/', harvestRoutes(needs));
	app.route('/', calendarRoutes(needs));
	app.route('/', sharedRoutes(needs));
	if (needs.pages) app.route('/', needs.pages.routes);
	return app;
}
