import { describe, expect, it } from 'vitest';
import { formats } from '../types.ts';
import { intermediateOf } from './index.ts';

describe('the intermediate format', () => {
	it('leads the older formats of Word and Excel, and OpenDocument, to the normalisers', () => {
		const ways = formats.map((format) => [format, intermediateOf(format)]).filter(([, way]) => way !== undefined);
		expect(Object.fromEntries(ways)).toEqual({
			doc: 'docx',
			dot: 'docx',
			odt: 'docx',
			rtf: 'docx',
			wps: 'docx',
			xls: 'xlsx',
			ods: 'xlsx',
		});
	});
});
