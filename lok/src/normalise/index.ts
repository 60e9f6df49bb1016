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
	xls: sheet,
	ods: sheet,
	csv: sheet,
	txt: text,
	md: text,
	html: text,
};

/** Formats with Word's layout rules that LibreOffice can turn into DOCX without a loss that shows in the pages. */
const convertedToDocx: ReadonlySet<Format> = new Set(['doc', 'dot', 'wps', 'rtf', 'odt']);

/** True where the engine first converts the document to DOCX with LibreOffice and normalises that. */
export function viaDocx(format: Format): boolean {
	return convertedToDocx.has(format);
}

/**
 * Rewrites a document so that LibreOffice lays it out as the program that wrote it would.
 * Formats without a rewrite come back unchanged.
 * @throws ConvertError `damaged` or `bomb`
 */
export async function normalise(input: NormaliseInput): Promise<Normalised> {
	const normaliser = normalisers[input.format];
	return normaliser === undefined ? { path: input.path, format: input.format, profile: 'plain' } : normaliser(input);
}
