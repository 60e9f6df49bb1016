import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { type Caller, type SignInPolicy, usualSignInPolicy } from '@pacesetter/core/identity';
import type { Converter } from '@pacesetter/lok';
import type { PgBoss } from 'pg-boss';
import { createApp } from '../app.ts';
import { directiveChannel, directiveHandlers } from '../modules/directives/index.ts';
import { createAuth, openOidc } from '../modules/identity/index.ts';
import type { OidcSettings } from '../modules/identity/oidc.ts';
import { conversionChannel, ingestHandler } from '../modules/library/index.ts';
import { rosterHandler } from '../modules/organisation/index.ts';
import type { Writing } from '../modules/search/writer.ts';
import { systemClock } from '../platform/clock/index.ts';
import { type Database, listen } from '../platform/db/index.ts';
import { type Files, openFiles } from '../platform/files/index.ts';
import { createTopics, type Request } from '../platform/http/index.ts';
import { enqueueWith, startQueue } from '../platform/jobs/index.ts';
import { createLog, type Log } from '../platform/log/index.ts';
import { Tables } from '../platform/search/index.ts';
import { newKeyring, type Secrets, secretsOf } from '../platform/secrets/index.ts';
import { contentFollowers, jobs, router } from '../router.ts';
import { atEnd } from './at-end.ts';
import { connectTest, createTestDatabase, type TestDatabase } from './database.ts';
import { temporaryFolder } from './folder.ts';
import { TextConverter } from './text-converter.ts';

interface ConvertOptions {
	readonly converter?: Converter;
	readonly attempt?: number;
	readonly last?: boolean;
	/** The step before publication; without it nothing is indexed. */
	index?(content: string): Promise<void>;
}

export interface TestProduct {
	readonly db: Database;
	readonly database: TestDatabase;
	/** The data folder. */
	readonly data: string;
	readonly files: Files;
	readonly boss: PgBoss;
	readonly log: Log;
	readonly secrets: Secrets;
	/** The keys of these secrets, for another process. */
	readonly keyring: ReturnType<typeof newKeyring>;
	/** What a worker writes the index with; `makeTables` makes it. */
	readonly writing: Writing;
	/** The request of a caller, as the request path would make it. */
	requestAs(caller: Caller): Request;
	/** The contract's procedures, called in this process. */
	clientAs(caller: Caller): RouterClient<typeof router>;
	/** A request through the whole app. `from`: the address it comes from; `operator`: over the local socket. */
	fetch(path: string, init?: RequestInit, peer?: { from?: string; operator?: boolean }): Promise<Response>;
	readonly app: ReturnType<typeof createApp>;
	/** Does a step of a roster as a worker does. */
	roster(data: {
		batch: string;
		step: 'read' | 'compare' | 'apply' | 'undo' | 'empty';
		reading?: number;
	}): Promise<void>;
	/** Reads a content for the directives that wait for it, as a worker does. */
	readDirectives(content: string): Promise<void>;
	/** Keeps what clauses say that were read before that was kept, as a worker does by night. */
	printDirectives(): Promise<void>;
	/** Converts a queued content as a worker does. */
	convert(content: string, options?: ConvertOptions): Promise<void>;
}

/** The product but for its processes: real database, queue, files, sign-in and HTTP; no pages. It goes with the test or the file. */
export async function createTestProduct(
	settings: {
		uploadBytes?: number;
		metricsToken?: string;
		origin?: string;
		proxies?: number;
		oidc?: OidcSettings;
		signIn?: Partial<SignInPolicy>;
	} = {},
): Promise<TestProduct> {
	const log = createLog('silent', 'test');
	const database = await createTestDatabase();
	const data = await temporaryFolder();
	const { db, pool } = connectTest(database.appUrl);
	const keyring = newKeyring('aes-256-gcm', systemClock());
	const secrets = secretsOf(keyring);
	const files = await openFiles(data, null);
	const index = new Tables(join(data, 'index'));
	const writing = { db, tables: index, clock: systemClock, log };
	const boss = await startQueue(database.appUrl, jobs, { works: false, log });
	atEnd(() => boss.stop({ graceful: false }));
	const topics = createTopics();
	const listener = listen(database.appUrl, [conversionChannel, directiveChannel], {
		notification: topics.tell,
		reconnect: topics.tellAll,
		error: () => undefined,
	});
	atEnd(listener.close);
	const origin = settings.origin ?? null;
	const signIn = { ...usualSignInPolicy, ...settings.signIn };
	const app = createApp({
		db,
		files,
		auth: createAuth({ pool, secret: 'a secret for tests, known to everybody', origin, policy: signIn }),
		oidc: settings.oidc ? openOidc(settings.oidc) : null,
		topics,
		enqueue: enqueueWith(boss),
		clock: systemClock,
		log,
		secrets,
		index,
		origin,
		proxies: settings.proxies ?? 0,
		uploadBytes: settings.uploadBytes ?? 5 * 1024 * 1024,
		metricsToken: settings.metricsToken ?? null,
		ready: async () => true,
		pages: null,
	});
	const requestAs = (caller: Caller): Request => ({
		signIn,
		db,
		caller,
		sessionId: null,
		requestId: null,
		clock: systemClock,
		enqueue: enqueueWith(boss),
		log,
		secrets,
		index,
		files,
	});
	const directives = (name: string) =>
		directiveHandlers({ db, files }).find(({ definition }) => definition.name === name);
	return {
		db,
		database,
		data,
		files,
		boss,
		log,
		secrets,
		keyring,
		writing,
		app,
		requestAs,
		clientAs: (caller) => createRouterClient(router, { context: requestAs(caller) }),
		fetch: async (path, init, peer = {}) => {
			const incoming = { socket: { remoteAddress: peer.from ?? '127.0.0.1' } };
			return app.request(path, init, { incoming, ...(peer.operator ? { operator: true } : {}) });
		},
		roster: ({ reading = 1, ...data }) =>
			rosterHandler({ db, files, secrets, clock: systemClock }).handle(
				{ ...data, reading },
				{ last: false, signal: new AbortController().signal },
			),
		readDirectives: async (content) => {
			await directives('directives.read')?.handle({ content }, { last: true, signal: new AbortController().signal });
		},
		printDirectives: async () => {
			await directives('directives.print')?.handle({}, { last: true, signal: new AbortController().signal });
		},
		convert: (content, options = {}) =>
			ingestHandler(
				{
					db,
					files,
					converter: options.converter ?? new TextConverter(),
					clock: systemClock,
					enqueue: enqueueWith(boss),
					index: options.index ?? (async () => undefined),
					followers: contentFollowers,
				},
				1,
			).handle(
				{ content, attempt: options.attempt ?? 1 },
				{ last: options.last ?? false, signal: new AbortController().signal },
			),
	};
}
