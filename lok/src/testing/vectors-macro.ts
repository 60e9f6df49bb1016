import { odf, odfContent, xlsx } from './archives.ts';
import type { Canary } from './canary.ts';
import { vbaProject } from './vba.ts';
import type { Vector } from './vectors.ts';

/** Documents whose macros, run when they are opened, write a file. */
export const macroVectors = (canary: Pick<Canary, 'path'>): Vector[] => [
	{ what: 'odt with a Basic macro', name: 'a.odt', bytes: basicText(canary) },
	{ what: 'xlsm with a VBA macro', name: 'a.xlsm', bytes: vbaWorkbook(canary) },
];

const writing = (canary: Pick<Canary, 'path'>, name: string) => `Sub ${name}
Open "${canary.path('written.txt')}" For Output As #1
Print #1, "x"
Close #1
End Sub
`;

function basicText(canary: Pick<Canary, 'path'>): Uint8Array {
	const listener =
		'<office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple"/></office:event-listeners>';
	const basic = writing(canary, 'Main').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const library = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
	return odf('text', odfContent('text', '<text:p>Text</text:p>', listener), {
		'Basic/script-lc.xml': `<?xml version="1.0"?><library:libraries ${library}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
		'Basic/Standard/script-lb.xml': `<?xml version="1.0"?><library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
		'Basic/Standard/Module1.xml': `<?xml version="1.0"?><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${basic}</script:module>`,
	});
}

const formats = 'http://schemas.openxmlformats.org';
const office = `${formats}/officeDocument/2006/relationships`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

function vbaWorkbook(canary: Pick<Canary, 'path'>): Uint8Array {
	const macro = (name: string) => writing(canary, `${name}()`);
	return xlsx('<row r="1"><c r="A1"><v>1</v></c></row>', {
		'[Content_Types].xml': `<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}"/></Types>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${formats}/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${formats}/spreadsheetml/2006/main" xmlns:r="${office}"><workbookPr codeName="ThisWorkbook"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/vbaProject.bin': vbaProject([
			{ name: 'ThisWorkbook', isDocument: true, source: macro('Workbook_Open') },
			{ name: 'Module1', isDocument: false, source: macro('Auto_Open') },
		]),
	});
}
