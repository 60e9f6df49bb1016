import { chineseMetrics, substitutes } from './families.ts';
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
	/** Advances in em to set, by character. */
	readonly advances?: Readonly<Record<string, number>>;
}

/** Adobe-GB1, the glyph order of the Fandol fonts, holds half-width Latin from here. */
const adobeGb1HalfWidth = 814;
/** Western quotation marks of Microsoft's proportional Chinese faces. */
const narrowQuotes = { '“': 0.41, '”': 0.41, '‘': 0.25, '’': 0.25 };

const fandol = (file: string, family: string, bold = false): Recipe => ({
	source: `Fandol${file}.otf`,
	family,
	bold,
	metrics: metricsOf(family),
	halfWidthLatin: adobeGb1HalfWidth,
});

export const recipes: readonly Recipe[] = [
	fandol('Song-Regular', 'Pacesetter Song'),
	fandol('Song-Bold', 'Pacesetter Song', true),
	fandol('Song-Bold', 'Pacesetter BiaoSong'),
	fandol('Fang-Regular', 'Pacesetter FangSong'),
	fandol('Kai-Regular', 'Pacesetter Kai'),
	fandol('Hei-Regular', 'Pacesetter Hei'),
	fandol('Hei-Bold', 'Pacesetter Hei', true),
	...['Pacesetter DengXian', 'Pacesetter YaHei'].map((family) => ({
		source: 'wqy-zenhei.ttc',
		face: 0,
		family,
		bold: false,
		metrics: metricsOf(family),
		advances: narrowQuotes,
	})),
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
