import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type SignInPolicy, secondFactorDemands, usualSignInPolicy } from '@pacesetter/core/identity';
import { z } from 'zod';
import { algorithms } from './platform/secrets/index.ts';

// Before React is loaded, which chooses its build by this; tests and development set it themselves.
process.env.NODE_ENV ??= 'production';
// LanceDB says by itself, on standard error, that a new table is new.
process.env.LANCEDB_LOG ??= 'error';

/** The repository's root, seen from this file. */
export const root = resolve(import.meta.dirname, '../..');

const megabytes = z.coerce.number().int().positive();
const isRoot = process.getuid?.() === 0;

/** An open line is for a provider on this machine only. */
const isSafeIssuer = (issuer: string): boolean =>
	issuer.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(issuer);

/** Every variable the server reads. `describe` is what `npx pacesetter config` prints. */
const schema = z.object({
	HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port to listen on; 0 takes a free one.'),
	PACESETTER_ORIGIN: z
		.url()
		.optional()
		.describe('Public address, e.g. https://library.example.gov.cn; links, cookies and the CSRF check use it.'),
	PACESETTER_DATA: z
		.string()
		.default(isRoot ? '/var/lib/pacesetter' : join(root, 'data'))
		.transform((path) => resolve(path))
		.describe('The one folder that holds database, files and index.'),
	PACESETTER_INDEX: z
		.string()
		.transform((path) => resolve(path))
		.optional()
		.describe('Folder of the search index; several machines share one. Unset: index in the data folder.'),
	DATABASE_URL: z.string().optional().describe('Your own PostgreSQL 18 or newer. Unset: the embedded one.'),
	DATABASE_ADMIN_URL: z
		.string()
		.optional()
		.describe('The role that owns the tables and runs migrations. Unset: the same as DATABASE_URL.'),
	DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('Connections a process holds at most.'),
	PACESETTER_FILES: z.enum(['disk', 's3']).default('disk').describe('Where documents and page pictures are kept.'),
	S3_BUCKET: z.string().optional().describe('Bucket, for PACESETTER_FILES=s3.'),
	S3_ENDPOINT: z.url().optional().describe('Address of an S3-compatible store; unset: AWS.'),
	S3_REGION: z.string().default('us-east-1').describe('Region of the bucket.'),
	S3_ACCESS_KEY_ID: z.string().optional().describe('Access key of the bucket.'),
	S3_SECRET_ACCESS_KEY: z.string().optional().describe('Secret key of the bucket.'),
	PACESETTER_SECRET_FILE: z
		.string()
		.default(join(homedir(), '.config/pacesetter/secret'))
		.describe('File with the secret that signs sessions, outside the data folder; made at first start.'),
	PACESETTER_KEYS: z
		.string()
		.default(join(homedir(), '.config/pacesetter/keys'))
		.transform((path) => resolve(path))
		.describe(
			'File with the keys of sensitive fields, outside the data folder; made at first start. Keep a copy of it.',
		),
	PACESETTER_CIPHER: z
		.enum(algorithms)
		.default('aes-256-gcm')
		.describe('How new keys seal sensitive fields; `npx pacesetter keys rotate` makes one.'),
	PACESETTER_UPLOAD_MB: megabytes.default(200).describe('Largest document taken, in MB.'),
	PACESETTER_CONVERTERS: z.coerce
		.number()
		.int()
		.min(1)
		.max(64)
		.optional()
		.describe('Converter processes; unset: cores.'),
	PACESETTER_CONVERT_SECONDS: z.coerce.number().int().min(5).max(3600).default(120).describe('Longest conversion.'),
	PACESETTER_CONVERT_MEMORY_MB: megabytes.default(2048).describe('Memory a converter may take, in MB.'),
	PACESETTER_CONVERT_PAGES: z.coerce.number().int().positive().default(3000).describe('Most pages of a document.'),
	PACESETTER_ENGINE: z.enum(['auto', 'lok', 'soffice']).default('auto').describe('How LibreOffice is called.'),
	PACESETTER_ISOLATION: z
		.enum(['auto', 'required', 'bubblewrap'])
		.default('auto')
		.describe(
			'How converters are shut in. auto: as well as this machine can, with a warning where that is not wholly; required: at least without network, or nothing is converted; bubblewrap: wholly, or nothing is converted.',
		),
	PACESETTER_FONTS: z
		.string()
		.default(join(root, '.setup/fonts'))
		.describe('Folder with the fonts that set-up made for conversion.'),
	PACESETTER_PROXIES: z.coerce
		.number()
		.int()
		.min(0)
		.max(5)
		.default(0)
		.describe('Reverse proxies in front of the web role.'),
	PACESETTER_METRICS_TOKEN: z.string().optional().describe('Bearer token for /metrics; unset: loopback only.'),
	PACESETTER_SAMPLES: z
		.enum(['auto', 'off'])
		.default('auto')
		.describe('auto: a new embedded database gets the sample county.'),
	PACESETTER_AUDIT_DAYS: z.coerce
		.number()
		.int()
		.min(184)
		.default(1095)
		.describe('Days that the log of acts is kept; the law asks for six months at least.'),
	PACESETTER_PASSWORD_DAYS: z.coerce
		.number()
		.int()
		.min(0)
		.max(3650)
		.default(usualSignInPolicy.passwordDays)
		.describe('Days after which a password is changed; 0: never.'),
	PACESETTER_PASSWORDS_KEPT: z.coerce
		.number()
		.int()
		.min(0)
		.max(24)
		.default(usualSignInPolicy.passwordsKept)
		.describe('Past passwords of an account that do not come back.'),
	PACESETTER_IDLE_MINUTES: z.coerce
		.number()
		.int()
		.min(0)
		.max(1440)
		.default(usualSignInPolicy.idleMinutes)
		.describe('Minutes without use after which who has rights is signed out; 0: never.'),
	PACESETTER_SESSION_HOURS: z.coerce
		.number()
		.int()
		.min(1)
		.max(720)
		.default(usualSignInPolicy.sessionHours)
		.describe('Hours after which everybody signs in again.'),
	PACESETTER_SECOND_FACTOR: z
		.enum(secondFactorDemands)
		.default(usualSignInPolicy.secondFactor)
		.describe('Of whom a second factor is asked: the three administrators, all who have rights, everybody or nobody.'),
	PACESETTER_OIDC_ISSUER: z
		.url()
		.refine(isSafeIssuer, 'an https address')
		.optional()
		.describe('Address of the unified sign-in (OpenID Connect); unset: there is none.'),
	PACESETTER_OIDC_CLIENT_ID: z.string().optional().describe('As what the unified sign-in knows this product.'),
	PACESETTER_OIDC_SECRET: z.string().optional().describe('Client secret of the unified sign-in.'),
	PACESETTER_OIDC_SECRET_FILE: z
		.string()
		.optional()
		.describe('File with the client secret, instead of the secret itself.'),
	PACESETTER_OIDC_NAME: z.string().default('统一身份认证').describe('What the unified sign-in is called on the pages.'),
	LOG_LEVEL: z
		.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
		.default('info')
		.describe('Least level logged.'),
});

export type Config = z.infer<typeof schema>;

/** A setting that is wrong. The message names the variable and what it should be. */
export class ConfigError extends Error {}

/** @throws ConfigError */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
	const known = Object.fromEntries(
		Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
	);
	const parsed = schema.safeParse(known);
	if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error));
	const { PACESETTER_FILES: files, S3_BUCKET: bucket } = parsed.data;
	if (files === 's3' && !bucket) throw new ConfigError('PACESETTER_FILES=s3 needs S3_BUCKET.');
	const fromData = relative(parsed.data.PACESETTER_DATA, parsed.data.PACESETTER_KEYS);
	if (!fromData.startsWith('../'))
		throw new ConfigError('PACESETTER_KEYS must lie outside PACESETTER_DATA: a copy of the data would open itself.');
	return parsed.data;
}

/** What the settings ask of those who sign in. */
export const signInPolicyOf = (config: Config): SignInPolicy => ({
	passwordDays: config.PACESETTER_PASSWORD_DAYS,
	passwordsKept: config.PACESETTER_PASSWORDS_KEPT,
	idleMinutes: config.PACESETTER_IDLE_MINUTES,
	sessionHours: config.PACESETTER_SESSION_HOURS,
	secondFactor: config.PACESETTER_SECOND_FACTOR,
	unifiedSignIn: config.PACESETTER_OIDC_ISSUER === undefined ? null : config.PACESETTER_OIDC_NAME,
});

/** What the settings say of the unified sign-in; null: there is none. @throws ConfigError */
export async function oidcSettingsOf(config: Config) {
	const { PACESETTER_OIDC_ISSUER: issuer, PACESETTER_OIDC_CLIENT_ID: clientId } = config;
	if (issuer === undefined) return null;
	const file = config.PACESETTER_OIDC_SECRET_FILE;
	const clientSecret = config.PACESETTER_OIDC_SECRET ?? (file && (await readFile(file, 'utf8')).trim());
	if (!clientId || !clientSecret)
		throw new ConfigError(
			'PACESETTER_OIDC_ISSUER needs PACESETTER_OIDC_CLIENT_ID, and PACESETTER_OIDC_SECRET or PACESETTER_OIDC_SECRET_FILE.',
		);
	return { issuer, clientId, clientSecret };
}

/** Name, meaning and default of every variable. */
export function describeConfig(): { name: string; meaning: string; default: string }[] {
	const defaults = schema.parse({});
	return Object.entries(schema.shape).map(([name, field]) => ({
		name,
		meaning: field.description ?? '',
		default: String(defaults[name as keyof Config] ?? ''),
	}));
}

/** The environment of a child process of our own: it reads the same variables. */
export const childEnvironment = (extra: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...extra });
