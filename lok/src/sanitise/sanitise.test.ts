import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, odf, odfContent } from '../testing/archives.ts';
import { bufferSource } from '../zip/index.ts';
import { insidePackage, insidePicture, removeLinks, removeRelationships } from './links.ts';
import { sanitisePackage } from './package.ts';
import { sanitiseRtf } from './rtf.ts';

describe('links', () => {
	test.each([
		'file:///etc/passwd',
		'http://a/b',
		'//host/a',
		'/etc/passwd',
		'../a.png',
		'Pictures/../../a',
		'\\\\host\\a',
	])('%s lies outside a package', (target) => expect(insidePackage(target)).toBe(false));

	test.each(['Pictures/a.png', './Object 1', '#anchor', ''])('%s lies inside a package', (target) => {
		expect(insidePackage(target)).toBe(true);
	});

	test('a data link of SVG could hold a further link', () => {
		expect(insidePicture('data:image/png;base64,AA')).toBe(true);
		expect(insidePicture('data:image/svg+xml;base64,AA')).toBe(false);
	});

	test('are emptied whatever their prefix, quotes and character references; hyperlinks stay', () => {
		const markup = `<d:image y:href='&#x66;ile:///a' z:x="1"/><t:a y:href="http://a">b</t:a><d:image y:href="Pictures/a.png"/>`;
		expect(removeLinks(markup, insidePackage)).toBe(
			`<d:image y:href="" z:x="1"/><t:a y:href="http://a">b</t:a><d:image y:href="Pictures/a.png"/>`,
		);
	});

	test('of OOXML parts go with their relationship', () => {
		const image = '<Relationship Id="a" Type="x/image" Target="file:///a" TargetMode="External"/>';
		const link = '<Relationship Id="b" Type="x/hyperlink" Target="http://a" TargetMode="External"/>';
		const own = '<Relationship Id="c" Type="x/image" Target="media/a.png"/>';
		expect(removeRelationships(image + link + own)).toBe(link + own);
	});
});

describe('packages', () => {
	const sanitised = (bytes: Uint8Array) => sanitisePackage(bufferSource(Buffer.from(bytes)));

	test('without outside links are left as they are', async () => {
		expect(await sanitised(docx('<w:p/>'))).toBeUndefined();
	});

	test('in UTF-16, where links would be looked for in vain, are refused', async () => {
		const content = odfContent('text', '<text:p/>').replace('encoding="UTF-8"', 'encoding="UTF-16"');
		await expect(sanitised(odf('text', content))).rejects.toMatchObject({ code: 'damaged' });
	});

	test('lose the links of an SVG, whatever its name', async () => {
		const svg = '<svg xmlns:x="http://www.w3.org/1999/xlink"><image x:href="file:///a"/></svg>';
		const clean = await sanitised(docx('<w:p/>', [], { 'word/media/a.png': svg }));
		const parts = unzipSync(new Uint8Array(clean ?? []));
		expect(strFromU8(parts['word/media/a.png'] ?? new Uint8Array())).not.toContain('file:');
	});
});

describe('RTF', () => {
	const cleaned = (rtf: string) => sanitiseRtf(Buffer.from(rtf, 'latin1'))?.toString('latin1');

	test.each([
		'{\\field{\\*\\fldinst INCLUDEPICTURE "file:///a"}}',
		"{\\field{\\*\\fldinst {\\b  \\'49NCLUDETEXT} a}}",
		'{\\field{\\*\\fldinst {I}{NCLUDEPICTURE "a"}}}',
		'{\\field{\\*\\fldinst \\u73?MPORT a}}',
	])('%s is disarmed', (rtf) => {
		expect(cleaned(rtf)).toBe(rtf.replace('fldinst', 'fldxnst'));
	});

	test('page numbers stay', () => {
		expect(cleaned('{\\field{\\*\\fldinst { PAGE  \\\\* MERGEFORMAT }}{\\fldrslt 1}}')).toBeUndefined();
	});
});
