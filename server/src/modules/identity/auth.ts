import { longestPassword, shortestPassword } from '@pacesetter/core/identity';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type pg from 'pg';
import { hashPassword, verifyPassword } from './password.ts';

export interface AuthSettings {
	readonly pool: pg.Pool;
	readonly secret: string;
	/** Public address; null: whatever address the request came to, which is right on one machine only. */
	readonly origin: string | null;
}

/** Sign-in by better-auth, its tables under this project's names. Nobody signs up: accounts are made for people. */
export function createAuth(settings: AuthSettings) {
	return betterAuth({
		appName: 'Pacesetter',
		basePath: '/api/auth',
		secret: settings.secret,
		...(settings.origin ? { baseURL: settings.origin } : {}),
		database: settings.pool,
		telemetry: { enabled: false },
		logger: { level: 'error' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: shortestPassword,
			maxPasswordLength: longestPassword,
			password: {
				hash: hashPassword,
				verify: ({ hash, password }) => verifyPassword(hash, password),
			},
		},
		plugins: [
			username({
				minUsernameLength: 2,
				maxUsernameLength: 40,
				usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name),
			}),
		],
		// Only these two ways in and out; every change of an account is a use case of ours.
		disabledPaths: [
			'/change-password',
			'/change-email',
			'/update-user',
			'/delete-user',
			'/request-password-reset',
			'/reset-password',
			'/send-verification-email',
			'/verify-email',
			'/sign-up/email',
			'/sign-in/social',
			'/sign-in/email',
			'/is-username-available',
			'/link-social',
			'/unlink-account',
			'/set-password',
		],
		session: {
			modelName: 'session',
			expiresIn: 12 * 3600,
			updateAge: 600,
			fields: {
				userId: 'account_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				createdAt: 'created_at',
				updatedAt: 'updated_at',
			},
		},
		user: {
			modelName: 'account',
			fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
			additionalFields: {
				username: { type: 'string', fieldName: 'user_name', required: true },
				displayUsername: { type: 'string', fieldName: 'display_user_name', required: false },
				administrator: { type: 'boolean', input: false, defaultValue: false },
				mustChangePassword: { type: 'boolean', fieldName: 'must_change_password', input: false, defaultValue: false },
			},
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
			useSecureCookies: settings.origin?.startsWith('https://') ?? false,
			// Addresses are personal data; the rate limit in front needs none of them here.
			ipAddress: { disableIpTracking: true },
			defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
		},
		rateLimit: { enabled: false },
	});
}

export type Auth = ReturnType<typeof createAuth>;
