import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './at-end.ts';

export interface TestProvider {
	readonly issuer: string;
	/** Whom it names from now on. */
	subject: string;
	/** What it does wrong, if anything. */
	fault: 'none' | 'nonce' | 'signature';
}

export const oidcClient = { clientId: 'pacesetter', clientSecret: 'a secret of the tests' };

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
	let text = '';
	for await (const chunk of request) text += chunk;
	return new URLSearchParams(text);
}

/** A small OpenID Connect provider on this machine: it lets everybody in as `subject`, and insists on PKCE and the secret. */
export async function startProvider(): Promise<TestProvider> {
	const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const given = new Map<string, { nonce: string; challenge: string }>();
	const provider: TestProvider = { issuer: '', subject: 'nobody', fault: 'none' };
	const idToken = (nonce: string): string => {
		const now = Math.floor(Date.now() / 1000);
		const claims = { iss: provider.issuer, aud: oidcClient.clientId, sub: provider.subject, iat: now, exp: now + 60 };
		const body = `${encode({ alg: 'RS256', kid: 'k' })}.${encode({ ...claims, nonce: provider.fault === 'nonce' ? 'x' : nonce })}`;
		const signature = createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url');
		return `${body}.${provider.fault === 'signature' ? signature.replace(/^../, 'AA') : signature}`;
	};
	const answers: Record<string, (query: URLSearchParams, request: IncomingMessage) => Promise<object> | object> = {
		'/.well-known/openid-configuration': () => ({
			issuer: provider.issuer,
			authorization_endpoint: `${provider.issuer}/authorize`,
			token_endpoint: `${provider.issuer}/token`,
			jwks_uri: `${provider.issuer}/keys`,
			response_types_supported: ['code'],
			subject_types_supported: ['public'],
			id_token_signing_alg_values_supported: ['RS256'],
		}),
		'/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
		'/token': async (_query, request) => {
			const form = await formOf(request);
			const found = given.get(form.get('code') ?? '');
			given.delete(form.get('code') ?? '');
			const shown = createHash('sha256')
				.update(form.get('code_verifier') ?? '')
				.digest('base64url');
			const secret = form.get('client_secret') === oidcClient.clientSecret;
			if (!found || shown !== found.challenge || !secret) throw new Error('invalid_grant');
			return { access_token: 'unused', token_type: 'Bearer', id_token: idToken(found.nonce) };
		},
	};
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '/', provider.issuer);
		if (url.pathname === '/authorize') {
			const code = randomUUID();
			const query = url.searchParams;
			given.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' });
			const back = new URL(query.get('redirect_uri') ?? '');
			back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString();
			return response.writeHead(302, { location: back.href }).end();
		}
		try {
			const body = await answers[url.pathname]?.(url.searchParams, request);
			response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
		} catch (error) {
			response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: String(error) }));
		}
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	atEnd(() => new Promise<void>((closed) => void server.close(() => closed())));
	return Object.assign(provider, { issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
