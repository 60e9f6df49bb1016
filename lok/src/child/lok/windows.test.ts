import { expect, test } from 'vitest';
import { docx, xlsx } from '../../testing/archives.ts';
import { openConverter } from '../../testing/converter-fixture.ts';

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

test('spreadsheets, and texts with comments, load without the packages that describe windows', async () => {
	const { converter, file, out, close } = openConverter();
	try {
		const sheet = file('a.xlsx', xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>cell</t></is></c></row>'));
		expect((await converter.toPdf({ input: sheet, out })).pages).toBe(1);
		const commented = docx(
			'<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>text</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
			[{ id: 'rC', type: 'comments', target: 'comments.xml' }],
			{
				'word/comments.xml': `<w:comments ${ns}><w:comment w:id="0" w:author="A"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:comment></w:comments>`,
			},
		);
		expect((await converter.toPdf({ input: file('a.docx', commented), out })).pages).toBe(1);
	} finally {
		await close();
	}
}, 60_000);
