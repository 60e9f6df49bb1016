import type { ISpacingProperties, IStylesOptions } from 'docx';
import { FANGSONG, fontOf, HEI, SIZE, TITLE_FONT } from './run.ts';

/** Styles of an official paper with the given line: body 三号仿宋, title 二号小标宋, first heading 三号黑体. */
export function stylesWith(line: ISpacingProperties): IStylesOptions {
	const paragraph = { spacing: { before: 0, after: 0, ...line } };
	return {
		default: {
			document: {
				run: { font: fontOf(FANGSONG), size: SIZE.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
				paragraph,
			},
			title: {
				run: { font: fontOf(TITLE_FONT), size: SIZE.二号, bold: false, color: '000000', characterSpacing: 0 },
				paragraph: { alignment: 'center', ...paragraph },
			},
			heading1: {
				run: { font: fontOf(HEI), size: SIZE.三号, bold: false, color: '000000' },
				paragraph,
			},
		},
	};
}
