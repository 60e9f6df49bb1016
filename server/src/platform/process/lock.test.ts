import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceUrl, startChild } from '../../testing/child.ts';
import { temporaryFolder } from '../../testing/folder.ts';
import { DataFolderBusy, lockDataFolder } from './lock.ts';

const holder = `
	import { lockDataFolder } from ${JSON.stringify(sourceUrl('platform/process/lock.ts'))};
	await lockDataFolder(process.argv[1]);
	console.log('held');
	setInterval(() => undefined, 60_000);`;

test('a data folder is held once, under whatever path, until it is released', async () => {
	const folder = await temporaryFolder();
	const alias = join(await temporaryFolder(), 'alias');
	await symlink(folder, alias);
	const lock = await lockDataFolder(folder);
	await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderBusy);
	await expect(lockDataFolder(alias)).rejects.toThrow(/running on the data folder/);
	await lock.release();
	const next = await lockDataFolder(alias);
	await next.release();
});

test('two data folders do not hinder each other', async () => {
	const locks = await Promise.all(
		[temporaryFolder(), temporaryFolder()].map(async (made) => lockDataFolder(await made)),
	);
	await Promise.all(locks.map((lock) => lock.release()));
});

test('kill -9 of the holder frees the folder at once', async () => {
	const folder = await temporaryFolder();
	const child = await startChild(holder, [folder]);
	await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderBusy);
	await child.kill();
	const lock = await lockDataFolder(folder);
	await lock.release();
});
