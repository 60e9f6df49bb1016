import {
	type CipherGCM,
	createCipheriv,
	createDecipheriv,
	createHmac,
	type DecipherGCM,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from 'node:crypto';

/** How a text is sealed. Both forms are opened only whole, and only with what was bound to them. */
interface Cipher {
	/** A key of its own for each use, derived from the secret in the keyring. */
	derive(secret: Buffer): Buffer;
	seal(key: Buffer, plain: Buffer, bound: Buffer): Buffer;
	/** Null when the key, the text or what was bound to it is another. */
	open(key: Buffer, sealed: Buffer, bound: Buffer): Buffer | null;
}

const gcm: Cipher = {
	derive: (secret) => Buffer.from(hkdfSync('sha256', secret, '', 'seal aes-256-gcm', 32)),
	seal(key, plain, bound) {
		const nonce = randomBytes(12);
		const cipher: CipherGCM = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
		const text = Buffer.concat([cipher.update(plain), cipher.final()]);
		return Buffer.concat([nonce, text, cipher.getAuthTag()]);
	},
	open(key, sealed, bound) {
		if (sealed.length < 28) return null;
		const decipher: DecipherGCM = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
		decipher.setAAD(bound).setAuthTag(sealed.subarray(-16));
		try {
			return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
		} catch {
			return null;
		}
	},
};

/** Encrypt, then authenticate: the length keeps what is bound apart from what is sealed. */
function sm3Tag(key: Buffer, bound: Buffer, sealed: Buffer): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(bound.length);
	return createHmac('sm3', key.subarray(16)).update(length).update(bound).update(sealed).digest();
}

/** GB/T 32907 in counter mode, with HMAC over SM3 (GB/T 32905). */
const sm4: Cipher = {
	derive: (secret) => Buffer.from(hkdfSync('sm3', secret, '', 'seal sm4-ctr hmac-sm3', 48)),
	seal(key, plain, bound) {
		const counter = randomBytes(16);
		const cipher = createCipheriv('sm4-ctr', key.subarray(0, 16), counter);
		const sealed = Buffer.concat([counter, cipher.update(plain), cipher.final()]);
		return Buffer.concat([sealed, sm3Tag(key, bound, sealed)]);
	},
	open(key, sealed, bound) {
		if (sealed.length < 48) return null;
		const [body, tag] = [sealed.subarray(0, -32), sealed.subarray(-32)];
		if (!timingSafeEqual(tag, sm3Tag(key, bound, body))) return null;
		const decipher = createDecipheriv('sm4-ctr', key.subarray(0, 16), body.subarray(0, 16));
		return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]);
	},
};

export const algorithms = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type Algorithm = (typeof algorithms)[number];
export const ciphers: Readonly<Record<Algorithm, Cipher>> = { 'aes-256-gcm': gcm, 'sm4-ctr-hmac-sm3': sm4 };

/** The hash of the blind index that goes with an algorithm. */
export const indexHashes: Readonly<Record<Algorithm, string>> = { 'aes-256-gcm': 'sha256', 'sm4-ctr-hmac-sm3': 'sm3' };
