import type { Paper } from '@pacesetter/core/papers';
import { Document, Packer, Paragraph } from 'docx';
import { bodyOf } from './body.ts';
import { attachmentNote, signatureOf } from './closing.ts';
import { fontTable } from './font-table.ts';
import { headOf, titleOf } from './head.ts';
import { imprintOf } from './imprint.ts';
import { footers, line, section } from './page.ts';
import { face, fonts, run, sizes } from './run.ts';

/** 附件 on a page of its own: the word at the left of the first line, the title centred in the third. */
const attachmentOf = ({ title, body }: Paper['attachments'][number], number: string) => [
	new Paragraph({ children: [run(`附件${number}`, fonts.hei)], pageBreakBefore: true }),
	new Paragraph({}),
	...titleOf(title, 0),
	new Paragraph({}),
	...bodyOf(body),
];

/** An official paper as DOCX, set after GB/T 9704-2012. */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
	const { title, body, attachments, signature, imprint } = paper;
	const document = new Document({
		title,
		creator: signature?.organ ?? '',
		lastModifiedBy: signature?.organ ?? '',
		compatabilityModeVersion: 15,
		evenAndOddHeaderAndFooters: true,
		styles: {
			default: {
				document: {
					run: { font: face(fonts.fangsong), size: sizes.body * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } },
					paragraph: { spacing: { before: 0, after: 0, line, lineRule: 'exact' } },
				},
			},
		},
		sections: [
			{
				properties: section,
				footers,
				children: [
					...headOf(paper),
					...bodyOf(body),
					...attachmentNote(attachments.map((one) => one.title)),
					...(signature ? signatureOf(signature) : []),
					...attachments.flatMap((one, place) => attachmentOf(one, attachments.length === 1 ? '' : String(place + 1))),
					...(imprint ? imprintOf(imprint) : []),
				],
			},
		],
	});
	return Packer.toBuffer(document, undefined, [fontTable]);
}
