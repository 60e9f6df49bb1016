import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type Faults, watchFaults } from './faults.ts';

const flags = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Somebody at a browser: a context of one's own, with one page. */
export interface Visitor {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly faults: Faults;
	/** Opens an address of the product. */
	open(path: string): Promise<void>;
}

type Settings = BrowserContextOptions & {
	/** Another product than the shared one. */
	readonly address?: string;
	/** A session to begin with, as a Cookie header. */
	readonly session?: string;
};

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

function cookiesOf(session: string, url: string) {
	return session.split('; ').map((cookie) => {
		const [name = '', ...value] = cookie.split('=');
		return { name, value: value.join('='), url };
	});
}

/**
 * Pages of the desk come as they are drawn by the server: what is typed before their script has taken them over is lost.
 * A page that never does is told by what the story does next.
 */
async function untilAlive(page: Page): Promise<void> {
	const alive = (): boolean => {
		const main = document.querySelector('main');
		return !location.pathname.startsWith('/desk') || Object.keys(main ?? {}).some((key) => key.startsWith('__react'));
	};
	await page.waitForFunction(alive, undefined, { timeout: 10_000 }).catch(() => undefined);
}

async function arrive(browser: Browser, { address = inject('address'), session, ...settings }: Settings) {
	// A headless browser names itself as one, and robots are not counted as readers.
	const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${browser.version()} Safari/537.36`;
	const usual = { baseURL: address, locale: 'zh-CN', viewport: desktop, userAgent };
	const context = await browser.newContext({ ...usual, ...settings });
	context.setDefaultTimeout(30_000);
	if (session) await context.addCookies(cookiesOf(session, address));
	const faults = watchFaults(context);
	const page = await context.newPage();
	const open = async (path: string): Promise<void> => {
		await page.goto(path);
		if (settings.javaScriptEnabled !== false) await untilAlive(page);
	};
	return { page, context, faults, open };
}

/**
 * Visitors for the stories of a file. Call it once at the top of the file. A story fails when a page reported an error
 * that it did not expect; every visitor leaves with the story.
 */
export function visitors() {
	let browser: Browser | null = null;
	const present: Visitor[] = [];
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
	});
	afterEach(async () => {
		const gone = present.splice(0);
		const faults = gone.flatMap((visitor) => visitor.faults.take());
		await Promise.all(gone.map(({ context }) => context.close()));
		expect(faults).toEqual([]);
	});
	afterAll(() => browser?.close());
	const visit = async (settings: Settings): Promise<Visitor> => {
		if (!browser) throw new Error('Visitors come while stories run.');
		const visitor = await arrive(browser, settings);
		present.push(visitor);
		return visitor;
	};
	return {
		/** A reader without an account. */
		stranger: (settings: Settings = {}) => visit(settings),
		/** Somebody with a session of his own. */
		colleague: ({ session }: { session: string }, settings: Settings = {}) => visit({ session, ...settings }),
		/** The shared product's administrator, signed in. */
		administrator: (settings: Settings = {}) => visit({ session: inject('session'), ...settings }),
	};
}
