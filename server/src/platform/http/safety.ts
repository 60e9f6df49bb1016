import { randomBytes } from 'node:crypto';
import { Refusal } from '@pacesetter/core/kernel';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { HttpEnv } from './env.ts';

/**
 * Security headers. Scripts run only from this origin or with the answer's nonce; Ant Design writes its styles into
 * the page, so inline styles are allowed.
 */
export const securityHeaders =
	(origin: string | null): MiddlewareHandler<HttpEnv> =>
	async (c, next) => {
		const nonce = randomBytes(16).toString('base64');
		c.set('nonce', nonce);
		await next();
		const policy = [
			"default-src 'none'",
			`script-src 'self' 'nonce-${nonce}'`,
			"style-src 'self' 'unsafe-inline'",
			"img-src 'self' data: blob:",
			"font-src 'self'",
			"connect-src 'self'",
			"manifest-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
		];
		c.header('Content-Security-Policy', policy.join('; '));
		if (origin?.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000');
		c.header('X-Content-Type-Options', 'nosniff');
		c.header('X-Frame-Options', 'DENY');
		// A page may tell less.
		if (!c.res.headers.has('Referrer-Policy')) c.header('Referrer-Policy', 'same-origin');
		c.header('Cross-Origin-Opener-Policy', 'same-origin');
		c.header('Cross-Origin-Resource-Policy', 'same-origin');
		c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
	};

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * A request that changes something must come from a page of ours: browsers say so themselves (Sec-Fetch-Site), older
 * ones by Origin. A client that sends neither is no browser and carries no reader's cookies unasked.
 */
export const sameSiteOnly =
	(origin: string | null): MiddlewareHandler<HttpEnv> =>
	async (c, next) => {
		if (changing.has(c.req.method)) {
			const site = c.req.header('sec-fetch-site');
			const from = c.req.header('origin');
			const own = origin ?? new URL(c.req.url).origin;
			if (site ? site !== 'same-origin' : from !== undefined && from !== own) throw new Refusal('FORBIDDEN');
		}
		await next();
	};

/** Who a limit counts: the nearest address that is not one of our own proxies. */
export function clientAddress(c: Context<HttpEnv>, proxies: number): string {
	const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
	const named = proxies > 0 ? forwarded.at(-proxies) : undefined;
	const { incoming } = c.env;
	return named || incoming?.socket?.remoteAddress || 'unknown';
}

interface RateLimit {
	readonly points: number;
	readonly seconds: number;
	readonly proxies: number;
	/** Who is counted by himself, wherever he comes from; null: his address is. */
	readonly who?: (c: Context<HttpEnv>) => string | null;
}

/**
 * What costs more than a request: so many points in so many seconds for each key.
 * @returns what spends them @throws Refusal TOO_MANY_REQUESTS
 */
export function rateBudget(limit: { readonly points: number; readonly seconds: number }) {
	const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
	return async (key: string, points: number): Promise<void> => {
		const passed = await limiter.consume(key, points).then(
			() => true,
			() => false,
		);
		if (!passed) throw new Refusal('TOO_MANY_REQUESTS', { seconds: limit.seconds });
	};
}

/** Whether something happens for the first time in so many seconds. */
export function firstWithin(seconds: number) {
	const limiter = new RateLimiterMemory({ points: 1, duration: seconds });
	return (key: string): Promise<boolean> =>
		limiter.consume(key).then(
			() => true,
			() => false,
		);
}

/** At most `points` requests in `seconds` from one address. */
export function limitRate(limit: RateLimit): MiddlewareHandler<HttpEnv> {
	const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
	return async (c, next) => {
		// What is thrown is how the limit stands.
		const over = await limiter.consume(limit.who?.(c) ?? clientAddress(c, limit.proxies)).then(
			() => null,
			({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000)),
		);
		if (over !== null) {
			c.header('Retry-After', String(over));
			throw new Refusal('TOO_MANY_REQUESTS', { seconds: over });
		}
		await next();
	};
}
