import { expect, test } from 'vitest';
import { checkFolder, mostFolders } from './folder.ts';

const folders = [
	{ id: 'a', name: '会议' },
	{ id: 'b', name: '通知' },
];
const refusal = (code: string, details: object) => expect.objectContaining({ code, details });

test('a folder has a name that no other has; its own it keeps', () => {
	expect(() => checkFolder(folders, { id: null, name: '章程' })).not.toThrow();
	expect(() => checkFolder(folders, { id: 'a', name: '会议' })).not.toThrow();
	expect(() => checkFolder(folders, { id: 'a', name: '通知' })).toThrow(refusal('FOLDER_NAME_TAKEN', { name: '通知' }));
	expect(() => checkFolder(folders, { id: null, name: '通知' })).toThrow(
		refusal('FOLDER_NAME_TAKEN', { name: '通知' }),
	);
});

test('there are so many and no more, but those there are may be renamed', () => {
	const all = Array.from({ length: mostFolders }, (_, index) => ({ id: `f${index}`, name: `第${index}个` }));
	expect(() => checkFolder(all, { id: null, name: '又一个' })).toThrow(refusal('FOLDERS_FULL', { most: mostFolders }));
	expect(() => checkFolder(all, { id: 'f0', name: '又一个' })).not.toThrow();
});
