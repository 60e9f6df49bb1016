import { child, childrenNamed } from './tree.ts';
import type { XmlElement } from './xml.ts';

export type FontSlot = 'ascii' | 'eastAsia';

/** Finds the family that a run's properties name, through the document's theme. */
export interface FontNames {
	/** @param layers run properties, weakest first */
	family(layers: readonly XmlElement[], slot: FontSlot): string;
}

const fallback: Record<FontSlot, string> = { ascii: 'Times New Roman', eastAsia: '宋体' };

/** @param theme root of word/theme/theme1.xml @param settings root of word/settings.xml */
export function readFontNames(theme: XmlElement | undefined, settings: XmlElement | undefined): FontNames {
	const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
	const language = child(settings, 'w:themeFontLang')?.attributes.get('w:eastAsia') ?? 'zh-CN';
	const script = scriptOf(language);
	const themed = (name: string): string | undefined => {
		const collection = child(scheme, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
		if (!name.endsWith('EastAsia')) return child(collection, 'a:latin')?.attributes.get('typeface') || undefined;
		const named = child(collection, 'a:ea')?.attributes.get('typeface');
		if (named) return named;
		const scripted = childrenNamed(collection, 'a:font').find((font) => font.attributes.get('script') === script);
		return scripted?.attributes.get('typeface') || undefined;
	};
	return {
		family(layers, slot) {
			for (let i = layers.length - 1; i >= 0; i -= 1) {
				const fonts = child(layers[i], 'w:rFonts');
				const theme = fonts?.attributes.get(`w:${slot}Theme`);
				const named = (theme === undefined ? undefined : themed(theme)) ?? fonts?.attributes.get(`w:${slot}`);
				if (named) return named;
			}
			return fallback[slot];
		},
	};
}

function scriptOf(language: string): string {
	if (/^ja/i.test(language)) return 'Jpan';
	if (/^ko/i.test(language)) return 'Hang';
	return /^zh-(TW|HK|MO|Hant)/i.test(language) ? 'Hant' : 'Hans';
}
