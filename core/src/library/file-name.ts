import { withoutInvisible } from '../kernel/index.ts';

/** Names of uploaded files are data from strangers: paths, control characters and any length are to be expected. */

const longestTitle = 200;
const longestStem = 190;
const unnamed = '未命名文档';

const extensionPattern = /\.[A-Za-z0-9]{1,5}$/;

/** The last part of a path, composed (NFC), without characters that cannot be seen. */
function baseName(fileName: string): string {
	const last = fileName.split(/[\\/]/).at(-1) ?? '';
	return withoutInvisible(last.normalize('NFC')).trim();
}

const cut = (text: string, characters: number): string => [...text].slice(0, characters).join('');

/** A title from a file name: without folders and extension; 1 to 200 characters. */
export function titleFromFileName(fileName: string): string {
	const stem = baseName(fileName).replace(extensionPattern, '').replace(/\s+/g, ' ').trim();
	return cut(stem || unnamed, longestTitle);
}

/**
 * A file name that is safe to keep and to offer for download, at most 200 characters. Its own extension stays;
 * where it has none, `extension` (without dot, from the content) is given to it.
 */
export function safeFileName(fileName: string, extension: string): string {
	const name = baseName(fileName)
		.replace(/[<>:"|?*]/g, '')
		.replace(/^\.+/, '');
	const own = extensionPattern.exec(name)?.[0];
	const stem = own ? name.slice(0, -own.length) : name;
	return `${cut(stem.trim() || unnamed, longestStem)}${own ?? `.${extension}`}`;
}
