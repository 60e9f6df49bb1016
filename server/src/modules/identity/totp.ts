import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;
/** Codes of the step before and after are taken as well: clocks of phones differ. */
const window = 1;

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, userName: string): TOTP =>
	new TOTP({ issuer: 'Pacesetter', label: userName, secret: Secret.fromBase32(secret), digits: 6, period });

/** What an authenticator reads from the picture. */
export const uriOf = (secret: string, userName: string): string => totpOf(secret, userName).toString();

/** The step of a code that is right and newer than the last one taken; null for any other. */
export function stepOf(secret: string, code: string, now: Date, after: number): number | null {
	const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window });
	if (delta === null) return null;
	const step = Math.floor(now.getTime() / 1000 / period) + delta;
	return step > after ? step : null;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const word = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');

/** Ten codes of about 50 bits, each for one sign-in without the authenticator. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => `${word()}-${word()}`);

/** As it is compared, however it was typed. */
export const plainRecoveryCode = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
