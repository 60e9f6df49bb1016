import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../scripts/lib/paths.mjs';
import { type TestFile, unique } from '../product/library.ts';

/** The real directive that stories begin with; it lies beside the repository, and not everywhere. */
export const speech = fileURLToPath(new URL('../../../../shared/source/speech.docx', import.meta.url));

/** A document of the sample county, under a name of one's own. */
export const sampleFile = (file: string, name = file): TestFile => ({
	name,
	content: readFileSync(join(root, 'samples', 'documents', file)),
});

const linesOnPage = 22;

/** A plain text that fills about that many pages and is like no other text. */
export function longText(pages: number): TestFile {
	const mark = unique('民情日记');
	const lines = Array.from(
		{ length: pages * linesOnPage },
		(_, line) => `第${line + 1}条 ${mark}：入户走访，当日办结。`,
	);
	return { name: `${mark}.txt`, content: Buffer.from(lines.join('\n')) };
}

/** A short text of its own, with a title that tells it from others. */
export function shortText(title = unique('便民通知')): TestFile {
	return { name: `${title}.txt`, content: Buffer.from(`${title}\n\n便民服务点周六照常办理。\n`) };
}

/** Word's own mark in a binary document's header: the beginning of its WordDocument stream. */
const wordMark = Buffer.from([0xec, 0xa5]);
const sector = 512;

/** A Word 97 document that says it is protected by a password. */
export function encryptedDocument(): TestFile {
	const { content } = sampleFile('notice-highlights.doc');
	for (let at = sector; at < content.length; at += sector) {
		if (!content.subarray(at, at + 2).equals(wordMark)) continue;
		content.writeUInt16LE(content.readUInt16LE(at + 10) | 0x0100, at + 10);
		return { name: '加了密码的通知.doc', content };
	}
	throw new Error('The sample is no Word 97 document.');
}

/** A document of which only the first half has come. */
export function truncatedDocument(): TestFile {
	const { content } = sampleFile('plan.docx');
	return { name: '只传了一半的方案.docx', content: content.subarray(0, content.length / 2) };
}

/** Bytes without any meaning under the name of a Word document. */
export const garbageDocument = (): TestFile => ({
	name: '改了扩展名的图片.docx',
	content: Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)),
});

/** A Word document whose parts are all listed, but whose text cannot be unpacked. */
export function brokenDocument(): TestFile {
	const { content } = sampleFile('briefing-1.docx');
	const part = 'word/document.xml';
	// The first mention of the part is its own header, and its packed bytes follow.
	content.fill(0xff, content.indexOf(part) + part.length + 16, content.indexOf(part) + part.length + 80);
	return { name: `${unique('内容损坏的简报')}.docx`, content };
}
