import { createHash, randomBytes } from 'node:crypto';

/** What stands in a one-time link: 256 bits, so that a plain hash of it is as good as a slow one. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
