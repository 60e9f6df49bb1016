import type { SignInPolicy } from '@pacesetter/core/identity';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type pg from 'pg';
import { z } from 'zod';

export interface AuthSettings {
	readonly pool: pg.Pool;
	readonly secret: string;
	/** Public address; null: whatever address the request came to, which is right on one machine only. */
	readonly origin: string | null;
	readonly policy: SignInPolicy;
}

/** A session for an account that has shown who he is. Called from this process only: the library serves no route for it. */
const opening = {
	id: 'opening',
	endpoints: {
		openSession: createAuthEndpoint(
			'/open-session',
			{
				method: 'POST',
				body: z.object({ accountId: z.string(), device: z.string() }),
				metadata: { SERVER_ONLY: true },
			},
			async (ctx) => {
				const { internalAdapter } = ctx.context;
				const { accountId, device } = ctx.body;
				const user = await internalAdapter.findUserById(accountId);
				if (!user) throw new Error('a session for no account');
				// The family of the browser takes the place of its whole name.
				const session = await internalAdapter.createSession(accountId, false, { userAgent: device });
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ sessionId: session.id });
			},
		),
	},
} satisfies BetterAuthPlugin;

const hours = 3600;

/** Sessions and their cookies by better-auth, its tables under this project's names. Every way in is a use case of ours. */
const keepSessions = (settings: AuthSettings) =>
	betterAuth({
		appName: 'Pacesetter',
		basePath: '/api/auth',
		secret: settings.secret,
		...(settings.origin ? { baseURL: settings.origin } : {}),
		database: settings.pool,
		telemetry: { enabled: false },
		logger: { level: 'error' },
		plugins: [opening],
		session: {
			modelName: 'session',
			expiresIn: settings.policy.sessionHours * hours,
			// However busy somebody is: after this time he shows again who he is.
			disableSessionRefresh: true,
			fields: {
				userId: 'account_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				createdAt: 'created_at',
				updatedAt: 'updated_at',
			},
			additionalFields: {
				lastSeenAt: { type: 'date', fieldName: 'last_seen_at', required: false, input: false },
			},
		},
		user: {
			modelName: 'account',
			fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
			// The library wants to know of what an account can't be without, though it makes none.
			additionalFields: { username: { type: 'string', fieldName: 'user_name', required: true, input: false } },
		},
		account: {
			modelName: 'credential',
			fields: {
				userId: 'account_id',
				providerId: 'provider_id',
				accountId: 'provider_account_id',
				accessToken: 'access_token',
				refreshToken: 'refresh_token',
				idToken: 'id_token',
				accessTokenExpiresAt: 'access_token_expires_at',
				refreshTokenExpiresAt: 'refresh_token_expires_at',
				createdAt: 'created_at',
				updatedAt: 'updated_at',
			},
		},
		verification: {
			fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
		},
		advanced: {
			cookiePrefix: 'pacesetter',
			// By default production means HTTPS; without a public address the product is on plain HTTP.
			useSecureCookies: isSecure(settings.origin),
			// Addresses are personal data; what counts failures keeps none of them.
			ipAddress: { disableIpTracking: true },
			defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
		},
		rateLimit: { enabled: false },
	});

export const isSecure = (origin: string | null): boolean => origin?.startsWith('https://') ?? false;

export interface Auth {
	readonly secret: string;
	readonly origin: string | null;
	readonly policy: SignInPolicy;
	readonly sessions: ReturnType<typeof keepSessions>;
}

export const createAuth = (settings: AuthSettings): Auth => ({
	secret: settings.secret,
	origin: settings.origin,
	policy: settings.policy,
	sessions: keepSessions(settings),
});
