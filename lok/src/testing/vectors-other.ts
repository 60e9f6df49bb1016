import { odf, odfContent, xlsx } from './archives.ts';
import type { Canary, CanaryFile } from './canary.ts';
import type { Vector } from './vectors.ts';

/** Spreadsheets, RTF, HTML, Markdown and CSV that ask for something outside themselves, by file and by HTTP. */
export function otherVectors(canary: Canary): Vector[] {
	return (['fileUrl', 'httpUrl'] as const).flatMap((scheme) => {
		const url = (file: CanaryFile) => canary[scheme](file);
		const text = (what: string, name: string, content: string): Vector => ({
			what: `${what} ${scheme}`,
			name,
			bytes: Buffer.from(content),
		});
		const webservice = `WEBSERVICE("${url('text.txt')}")`.replaceAll('"', '&quot;');
		const cell = (formula: string) =>
			`<table:table table:name="S"><table:table-row><table:table-cell table:formula="${formula}"/></table:table-row></table:table>`;
		const ods = (what: string, body: string): Vector => ({
			what: `ods ${what} ${scheme}`,
			name: 'a.ods',
			bytes: odf('spreadsheet', odfContent('spreadsheet', body)),
		});
		return [
			{
				what: `xlsx WEBSERVICE ${scheme}`,
				name: 'a.xlsx',
				bytes: xlsx(`<row r="1"><c r="A1"><f>_xlfn.${webservice}</f></c></row>`),
			},
			ods('WEBSERVICE', cell(`of:=${webservice}`)),
			ods('external reference', cell(`of:=['${url('table.csv')}'#$'table'.A1]`)),
			ods('DDE', cell(`of:=DDE(&quot;soffice&quot;;&quot;${url('table.csv')}&quot;;&quot;A1&quot;)`)),
			ods(
				'linked sheet',
				`<table:table table:name="S"><table:table-source xlink:href="${url('table.csv')}" table:filter-name="Text - txt - csv (StarCalc)" table:filter-options="44,34,76,1" table:table-name="table" table:refresh-delay="PT1S"/><table:table-row><table:table-cell/></table:table-row></table:table>`,
			),
			ods(
				'linked image',
				`<table:table table:name="S"><table:shapes><draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="${url('picture.png')}"/></draw:frame></table:shapes><table:table-row><table:table-cell/></table:table-row></table:table>`,
			),
			text('csv WEBSERVICE', 'a.csv', `a,b\n=WEBSERVICE("${url('text.txt')}"),1\n`),
			text('rtf INCLUDEPICTURE', 'a.rtf', rtfField(`INCLUDEPICTURE "${url('picture.png')}" \\\\d`)),
			text('rtf INCLUDETEXT', 'a.rtf', rtfField(`INCLUDETEXT "${url('text.txt')}"`)),
			text('rtf template', 'a.rtf', `{\\rtf1\\ansi{\\*\\template ${url('text.html')}} text\\par}`),
			text(
				'html image',
				'a.html',
				`<html><body><p>text</p><img width=300 height=300 src="${url('picture.png')}"></body></html>`,
			),
			text('html frame', 'a.html', `<html><body><p>text</p><iframe src="${url('text.html')}"></iframe></body></html>`),
			text(
				'html object',
				'a.html',
				`<html><body><p>text</p><object data="${url('text.html')}" type="text/html"></object></body></html>`,
			),
			text(
				'html style sheet',
				'a.html',
				`<html><head><link rel="stylesheet" href="${url('text.txt')}"><style>@import url("${url('text.txt')}"); body { background-image: url("${url('picture.png')}") }</style></head><body background="${url('picture.png')}"><p>text</p></body></html>`,
			),
			text('markdown image', 'a.md', `# text\n\n![a](${url('picture.png')})\n\n<img src="${url('picture.png')}">\n`),
		];
	});
}

function rtfField(code: string): string {
	return `{\\rtf1\\ansi before {\\field\\flddirty{\\*\\fldinst { ${code} }}{\\fldrslt old}} after\\par}`;
}
