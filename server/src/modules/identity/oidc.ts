import * as client from 'openid-client';

/** The sign-in of the whole county, as far as this product knows it. */
export interface OidcSettings {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
}

/** What the browser keeps while its user is at the provider. */
export interface OidcStep {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
}

export interface Oidc {
	/** Where the browser is sent, and what it keeps meanwhile. */
	begin(redirectUri: string): Promise<{ url: string; step: OidcStep }>;
	/** @returns the subject under which the provider knows whoever came back */
	finish(back: URL, step: OidcStep): Promise<string>;
}

/** OpenID Connect by discovery, with PKCE. The provider is asked when it is first needed, so it may start later than we. */
export function openOidc({ issuer, clientId, clientSecret }: OidcSettings): Oidc {
	let found: Promise<client.Configuration> | null = null;
	const configuration = (): Promise<client.Configuration> => {
		// The signature is looked at even though the token comes straight from the provider: a proxy may stand between.
		const execute = [client.enableNonRepudiationChecks];
		// The settings allow an open line to this machine only.
		if (issuer.startsWith('http:')) execute.push(client.allowInsecureRequests);
		found ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute }).catch((error) => {
			found = null;
			throw error;
		});
		return found;
	};
	return {
		async begin(redirectUri) {
			const verifier = client.randomPKCECodeVerifier();
			const step = { state: client.randomState(), nonce: client.randomNonce(), verifier };
			const url = client.buildAuthorizationUrl(await configuration(), {
				redirect_uri: redirectUri,
				scope: 'openid',
				code_challenge: await client.calculatePKCECodeChallenge(verifier),
				code_challenge_method: 'S256',
				state: step.state,
				nonce: step.nonce,
			});
			return { url: url.href, step };
		},
		async finish(back, { state, nonce, verifier }) {
			const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
			const tokens = await client.authorizationCodeGrant(await configuration(), back, checks);
			const subject = tokens.claims()?.sub;
			if (!subject) throw new Error('the provider names nobody');
			return subject;
		},
	};
}
