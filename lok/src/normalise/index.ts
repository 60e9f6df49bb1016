import type { Format } from '../types.ts';
import type { Normalised, NormaliseInput } from './normalised.ts';

export type { Normalised, NormaliseInput, Profile } from './normalised.ts';

type Normaliser = (input: NormaliseInput) => Promise<Normalised>;

const docx: Normaliser = async (input) => (await import('./docx/index.ts')).normaliseDocx(input);
const sheet: Normaliser = async (input) => (await import('./sheet/index.ts')).normaliseSheet(input);
const text: Normaliser = async (input) => (await import('./text/index.ts')).normaliseText(input);

const normalisers: Partial<Record<Format, Normaliser>> = {
	docx,
	dotx: docx,
	xlsx: sheet,
	csv: sheet,
	txt: text,
	md: text,
	html: text,
};

/** Formats that LibreOffice can turn into one with a normaliser without a loss that shows in the pages. */
const intermediates: Partial<Record<Format, 'docx' | 'xlsx'>> = {
	doc: 'docx',
	dot: 'docx',
	wps: 'docx',
	rtf: 'docx',
	odt: 'docx',
	xls: 'xlsx',
	ods: 'xlsx',
};

/** The format into which the engine first converts a document of this one, to be normalised as that. */
export const intermediateOf = (format: Format): 'docx' | 'xlsx' | undefined => intermediates[format];

/**
 * Rewrites a document so that LibreOffice lays it out as the program that wrote it would.
 * Formats without a rewrite come back unchanged.
 * @throws ConvertError `damaged` or `bomb`
 */
export async function normalise(input: NormaliseInput): Promise<Normalised> {
	const normaliser = normalisers[input.format];
	return normaliser === undefined ? { path: input.path, format: input.format, profile: 'plain' } : normaliser(input);
}
