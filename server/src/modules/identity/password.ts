import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, argon2);
export const verifyPassword = (known: string, password: string): Promise<boolean> => verify(known, password);

/** Without characters that are mistaken for each other when copied from paper or a terminal. */
const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A password for one sign-in: 16 characters, about 92 bits. */
export const oneTimePassword = (): string =>
	Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
