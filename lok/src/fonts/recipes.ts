import { chineseMetrics, narrowQuotes, substitutes } from './families.ts';
import type { LineMetrics } from './metrics.ts';

/** How one font file of ours comes out of a font of a Debian package. */
export interface Recipe {
	/** Name of the source file, wherever in its package it lies. */
	readonly source: string;
	/** Face of a collection. */
	readonly face?: number;
	readonly family: string;
	readonly bold: boolean;
	readonly metrics: LineMetrics;
	/** Glyph of "!" in the source's half-width Latin, which follows ASCII from there. */
	readonly halfWidthLatin?: number;
	/** Characters to narrow: their advance in em, and how far the outline moves in font units. */
	readonly narrowed?: Readonly<Record<string, { readonly advance: number; readonly shift: number }>>;
}

/** Adobe-GB1, the glyph order of the Fandol fonts, holds half-width Latin from here. */
const adobeGb1HalfWidth = 814;
/**
 * Western quotation marks are narrow in Microsoft's proportional Chinese faces. The opening ones stand at the right of
 * their cell here, so their outlines move to the left.
 */
const narrowed: NonNullable<Recipe['narrowed']> = {
	'“': { advance: narrowQuotes['“'] ?? 1, shift: -540 },
	'”': { advance: narrowQuotes['”'] ?? 1, shift: 0 },
	'‘': { advance: narrowQuotes['‘'] ?? 1, shift: -580 },
	'’': { advance: narrowQuotes['’'] ?? 1, shift: -80 },
};

const officialFace = (file: string, family: string, bold = false): Recipe => ({
	source: `Fandol${file}.otf`,
	family,
	bold,
	metrics: metricsOf(family),
	halfWidthLatin: adobeGb1HalfWidth,
});

const proportionalFace = (file: string, family: string, bold: boolean): Recipe => ({
	source: `Fandol${file}.otf`,
	family,
	bold,
	metrics: metricsOf(family),
	narrowed,
});

export const recipes: readonly Recipe[] = [
	officialFace('Song-Regular', 'Pacesetter Song'),
	officialFace('Song-Bold', 'Pacesetter Song', true),
	officialFace('Song-Bold', 'Pacesetter BiaoSong'),
	officialFace('Fang-Regular', 'Pacesetter FangSong'),
	officialFace('Kai-Regular', 'Pacesetter Kai'),
	officialFace('Hei-Regular', 'Pacesetter Hei'),
	officialFace('Hei-Bold', 'Pacesetter Hei', true),
	proportionalFace('Hei-Regular', 'Pacesetter DengXian', false),
	proportionalFace('Hei-Bold', 'Pacesetter DengXian', true),
	proportionalFace('Hei-Regular', 'Pacesetter YaHei', false),
	proportionalFace('Hei-Bold', 'Pacesetter YaHei', true),
	// Characters outside GB 2312 come from these, with the same line metrics.
	{ source: 'uming.ttc', face: 0, family: 'Pacesetter Rare', bold: false, metrics: chineseMetrics },
	{ source: 'wqy-zenhei.ttc', face: 0, family: 'Pacesetter Rarer', bold: false, metrics: chineseMetrics },
];

/** Taken as they are: their metrics are those of the fonts they stand for, or hardly matter. */
export const copied: readonly RegExp[] = [
	/^Liberation(Serif|Sans|SansNarrow|Mono)-(Regular|Bold|Italic|BoldItalic)\.ttf$/,
	/^(Carlito|Caladea)-(Regular|Bold|Italic|BoldItalic)\.ttf$/,
	/^DejaVuSans\.ttf$/,
	/^opens___\.ttf$/,
];

/** Debian and Ubuntu packages that hold all of these. */
export const packages: readonly string[] = [
	'texlive-lang-chinese',
	'fonts-arphic-uming',
	'fonts-wqy-zenhei',
	'fonts-liberation',
	'fonts-crosextra-carlito',
	'fonts-crosextra-caladea',
	'fonts-dejavu-core',
	'fonts-opensymbol',
];

function metricsOf(family: string): LineMetrics {
	return substitutes.find((substitute) => substitute.family === family)?.metrics ?? chineseMetrics;
}
