import type { SignedIn } from '@pacesetter/core/identity';
import { testPassword } from './build.ts';
import type { TestProduct } from './product.ts';

let address = 0;

/** Another address for each sign-in, so that the rate limit of one is not met by chance. */
const nextAddress = (): string => `10.0.${Math.floor(++address / 250)}.${(address % 250) + 1}`;

export const trySignIn = (
	product: TestProduct,
	userName: string,
	password: string,
	from = nextAddress(),
	cookie = '',
): Promise<Response> =>
	product.fetch(
		'/api/auth/sign-in/username',
		{
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie },
			body: JSON.stringify({ username: userName, password }),
		},
		{ from },
	);

/** Signs an account in over HTTP. @returns the headers of its later requests */
export async function signInAs(
	product: TestProduct,
	account: SignedIn,
	password = testPassword,
): Promise<{ cookie: string }> {
	const answer = await trySignIn(product, account.userName, password);
	if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
	const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
	return { cookie: cookies.join('; ') };
}
