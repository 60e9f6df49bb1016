import type { Format } from '../types.ts';

/** A document to make ready for the engine. */
export interface NormaliseInput {
	/** Absolute path; only read. */
	readonly path: string;
	readonly format: Format;
	/** Absolute path of a folder of this document's own; the normalised copy is written there. */
	readonly workDir: string;
}

/**
 * Which LibreOffice user profile lays the document out. Punctuation compression is a setting of the profile there, not of
 * the document: `compressed` squeezes adjacent punctuation as Word does in documents without a character grid.
 */
export type Profile = 'plain' | 'compressed';

/** What the engine loads in place of the original. */
export interface Normalised {
	/** The original's path where nothing had to change. */
	readonly path: string;
	readonly format: Format;
	readonly profile: Profile;
	/** Filter options for the PDF export, by LibreOffice's names. */
	readonly pdfOptions?: Record<string, unknown>;
}
