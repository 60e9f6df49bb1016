import { pinyin } from 'pinyin-pro';

/**
 * What a search by name looks through: each text in lower case, its pinyin without tones and without spaces, and the
 * initials of the pinyin, so that 望舒县 is found by 望舒, wangshu and wsx.
 */
export function searchText(texts: readonly string[]): string {
	const forms = texts.flatMap((text) => {
		const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
		return [text, pinyin(text, options).join(''), pinyin(text, { ...options, pattern: 'first' }).join('')];
	});
	return [...new Set(forms.map((form) => form.toLowerCase().normalize('NFKC')))].join(' ');
}

/** A query as `searchText` writes what it is compared with; for LIKE, with its wildcards taken literally. */
export const searchPattern = (query: string): string =>
	`%${query
		.toLowerCase()
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/[\\%_]/g, '\\$&')}%`;
export { csvLine } from './csv.ts';
export { calendarText } from './icalendar.ts';
export { nearReadings, nearSound, soundOf, syllablesOf } from './sound.ts';
export { element, type Xml, xmlDocument } from './xml.ts';
