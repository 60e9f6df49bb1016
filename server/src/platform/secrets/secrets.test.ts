import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/folder.ts';
import { algorithms } from './cipher.ts';
import { addKey, makeKeyring, readKeyring } from './keyring.ts';
import { type Secrets, secretsIn } from './secrets.ts';

const folder = await temporaryFolder();
let made = 0;
const now = new Date('2026-03-01T00:00:00Z');
/** A keyring in a file of its own. */
async function keyring(
	algorithm: (typeof algorithms)[number] = 'aes-256-gcm',
): Promise<{ path: string; secrets: Secrets }> {
	const path = join(folder, `keys-${++made}`);
	return { path, secrets: secretsIn(path, await makeKeyring(path, algorithm, now)) };
}

const place = { table: 'letter', column: 'text', row: '7' };

test.each(algorithms)('%s opens what it sealed, in its place only', async (algorithm) => {
	const { secrets } = await keyring(algorithm);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const sealed = secrets.seal(text, place);
			expect(secrets.open(sealed, place)).toBe(text);
			expect(sealed.startsWith(`${algorithm}.`)).toBe(true);
			expect(secrets.seal(text, place)).not.toBe(sealed);
		}),
	);
	const sealed = secrets.seal('一二三', place);
	for (const other of [{ table: 'note' }, { column: 'head' }, { row: '8' }])
		expect(() => secrets.open(sealed, { ...place, ...other })).toThrow(/does not open/);
	// Nor where the parts of the place only read alike when they are written one after the other.
	expect(() => secrets.open(sealed, { table: 'lette', column: 'rtext', row: '7' })).toThrow(/does not open/);
});

test.each(algorithms)('%s: a value of which any one bit was changed does not open', async (algorithm) => {
	const { secrets } = await keyring(algorithm);
	const sealed = secrets.seal('13800001234', place);
	const [text = '', head] = [sealed.split('.')[2], sealed.slice(0, sealed.lastIndexOf('.') + 1)];
	const bytes = Buffer.from(text, 'base64url');
	for (let bit = 0; bit < bytes.length * 8; bit += 1) {
		const changed = Buffer.from(bytes);
		changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		expect(() => secrets.open(head + changed.toString('base64url'), place)).toThrow(/does not open/);
	}
	for (const short of ['', 'AAAA', text.slice(0, 30)])
		expect(() => secrets.open(head + short, place)).toThrow(/does not open/);
});

test('a key of the same name and another secret opens nothing, nor does a keyring without the key', async () => {
	const { path, secrets } = await keyring();
	const sealed = secrets.seal('一二三', place);
	const other = await keyring();
	expect(() => other.secrets.open(sealed, place)).toThrow(/is not in the keyring/);
	const ring = JSON.parse(await readFile(path, 'utf8'));
	ring.keys[0].secret = JSON.parse(await readFile(other.path, 'utf8')).keys[0].secret;
	await writeFile(`${path}.forged`, JSON.stringify(ring), { mode: 0o600 });
	await rename(`${path}.forged`, path);
	expect(() => secrets.open(sealed, place)).toThrow(/does not open/);
	expect(() => secrets.open('一二三', place)).toThrow(/is not in the keyring/);
});

test('an index finds the same text, tells another apart, and differs from installation to installation', async () => {
	const [{ secrets }, other] = [await keyring(), await keyring('sm4-ctr-hmac-sm3')];
	expect(secrets.indexOf('13800001234')).toBe(secrets.indexOf('13800001234'));
	expect(secrets.indexOf('13800001234')).not.toBe(secrets.indexOf('13800001235'));
	expect(secrets.indexOf('13800001234')).not.toBe(other.secrets.indexOf('13800001234'));
});

test('a key added by another process seals at once; the old one still opens, and the index stays', async () => {
	const { path, secrets } = await keyring();
	const [old, index] = [secrets.seal('一二三', place), secrets.indexOf('一二三')];
	await addKey(path, 'sm4-ctr-hmac-sm3', now);
	const fresh = secrets.seal('一二三', place);
	expect(fresh).toMatch(/^sm4-ctr-hmac-sm3\./);
	expect(fresh.startsWith(`${secrets.current()}.`)).toBe(true);
	expect([secrets.open(old, place), secrets.open(fresh, place)]).toEqual(['一二三', '一二三']);
	expect(secrets.indexOf('一二三')).toBe(index);
	expect(secrets.known()).toHaveLength(2);
});

test('a keyring is made once, for its owner only; of many who start at once all get the same', async () => {
	const path = join(folder, 'deep', 'keys');
	const rings = await Promise.all(Array.from({ length: 20 }, () => makeKeyring(path, 'aes-256-gcm', now)));
	expect(new Set(rings.map((ring) => ring.current)).size).toBe(1);
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700);
});

test('a keyring that is damaged, or open to everybody, is refused in a sentence without what stands in it', async () => {
	const { path } = await keyring();
	const text = await readFile(path, 'utf8');
	const secret: string = JSON.parse(text).keys[0].secret;
	await chmod(path, 0o604);
	await expect(readKeyring(path)).rejects.toThrow(/chmod 600/);
	await chmod(path, 0o600);
	for (const damaged of [
		'',
		text.slice(0, -20),
		text.replace(secret, secret.slice(1)),
		text.replace('"current"', '"now"'),
	]) {
		await writeFile(path, damaged);
		const told = await readKeyring(path).catch((error: Error) => error.message);
		expect(told).toMatch(/is damaged.*Put its backup in its place/);
		expect(told).not.toContain(secret.slice(2));
	}
	expect(await readKeyring(join(folder, 'nowhere'))).toBeNull();
});
