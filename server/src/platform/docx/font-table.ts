import { element, xmlDocument } from '../text/index.ts';
import { fonts } from './run.ts';

/** What Word takes where a machine has not got a face: every Windows and WPS has these. */
const instead: Readonly<Record<string, string>> = {
	[fonts.fangsong]: '仿宋',
	[fonts.kai]: '楷体',
	[fonts.title]: '华文中宋',
};

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The faces of the file with those that stand in for them; the library has no word for that. */
export const fontTable = {
	path: 'word/fontTable.xml',
	data: xmlDocument(
		element(
			'w:fonts',
			{ 'xmlns:w': main },
			...Object.values(fonts).map((name) =>
				element(
					'w:font',
					{ 'w:name': name },
					...(instead[name] ? [element('w:altName', { 'w:val': instead[name] })] : []),
					element('w:charset', { 'w:val': '86' }),
					element('w:family', { 'w:val': 'auto' }),
				),
			),
		),
	),
};
