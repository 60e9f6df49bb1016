import { fingerprint } from '@pacesetter/core/duplicates';
import { sql } from 'kysely';
import { findResembling, type Resembling } from '../../../server/src/modules/duplicates/index.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { contentOf } from './library.ts';
import type { Text } from './texts.ts';
import { duplicateFrom, overlap } from './truth.ts';
import type { Kind, Made } from './variants.ts';

export type Half = 'development' | 'held out';

export interface Planted {
	readonly kind: Kind;
	readonly strength: number;
	readonly half: Half;
	readonly source: Text;
	readonly made: Made;
}

export interface Outcome extends Planted {
	readonly found: boolean;
	/** Other documents that were named: with text enough in common, and without. */
	readonly right: number;
	readonly wrong: number;
	readonly ms: number;
}

/** No document of the library has it. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What a text resembles in a library that hides nothing. */
export async function ask(db: Database, { title, text }: Text): Promise<Resembling[]> {
	const asked = { id: nobody, title, content: contentOf(text), print: fingerprint(text) };
	return (await findResembling(db, [asked], sql<boolean>`document.state = 'published'`)).get(nobody) ?? [];
}

/** Asks for each variant what it resembles. Another document that is named is right if the texts overlap enough. */
export async function findPlanted(db: Database, variants: readonly Planted[], library: readonly Text[]) {
	const texts = new Map(library.map(({ text }) => [contentOf(text), text]));
	const outcomes: Outcome[] = [];
	for (const variant of variants) {
		const began = performance.now();
		const named = await ask(db, { title: '', text: variant.made.text });
		const ms = performance.now() - began;
		const source = contentOf(variant.source.text);
		const others = named.filter(({ content }) => content !== source);
		const right = others.filter(
			({ content }) => overlap(variant.made.plain, texts.get(content) ?? '') >= duplicateFrom,
		).length;
		outcomes.push({ ...variant, found: others.length < named.length, right, wrong: others.length - right, ms });
	}
	return outcomes;
}
