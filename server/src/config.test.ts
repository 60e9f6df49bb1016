import { homedir } from 'node:os';
import { isAbsolute, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, describeConfig, readConfig } from './config.ts';

test('every variable says what it means', () => {
	const variables = describeConfig();
	expect(variables.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
	const names = variables.map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(['PORT', 'HOST', 'PACESETTER_DATA', 'DATABASE_URL', 'LOG_LEVEL']));
	expect(Object.keys(readConfig({})).filter((name) => !names.includes(name))).toEqual([]);
});

test('without any variable there is a complete configuration', () => {
	const config = readConfig({});
	expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, PACESETTER_FILES: 'disk' });
	expect(config.DATABASE_URL).toBeUndefined();
});

test('an empty variable counts as unset, and the data folder is absolute', () => {
	expect(readConfig({ PORT: '', LOG_LEVEL: '' }).PORT).toBe(3000);
	expect(isAbsolute(readConfig({ PACESETTER_DATA: 'some/where' }).PACESETTER_DATA)).toBe(true);
});

test('the secret lies outside the data folder', () => {
	const { PACESETTER_SECRET_FILE: secret, PACESETTER_DATA: data } = readConfig({});
	expect(relative(data, secret).startsWith('..')).toBe(true);
	expect(secret.startsWith(homedir())).toBe(true);
});

test('the keys of sensitive fields lie outside the data folder, or the setting is refused', () => {
	const { PACESETTER_KEYS: keys, PACESETTER_DATA: data } = readConfig({});
	expect(relative(data, keys).startsWith('..')).toBe(true);
	for (const inside of ['/srv/data/keys', '/srv/data/deep/keys', '/srv/data/../data/keys'])
		expect(() => readConfig({ PACESETTER_DATA: '/srv/data', PACESETTER_KEYS: inside })).toThrow(/outside/);
	expect(readConfig({ PACESETTER_DATA: '/srv/data', PACESETTER_KEYS: '/srv/data-keys' })).toBeDefined();
});

test.each([
	['PORT', '70000'],
	['PORT', 'http'],
	['PACESETTER_ORIGIN', 'library'],
	['PACESETTER_UPLOAD_MB', '-1'],
	['PACESETTER_UPLOAD_MB', 'much'],
	['PACESETTER_CONVERT_SECONDS', '1'],
	['PACESETTER_ENGINE', 'word'],
	['DATABASE_POOL', '1'],
	['LOG_LEVEL', 'loud'],
])('%s=%s is refused by name', (name, value) => {
	expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
	expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('files on S3 need a bucket', () => {
	expect(() => readConfig({ PACESETTER_FILES: 's3' })).toThrow(/S3_BUCKET/);
	expect(readConfig({ PACESETTER_FILES: 's3', S3_BUCKET: 'papers' }).S3_BUCKET).toBe('papers');
});
