import { shapes } from '../../words/shapes.ts';
import { alikeOf } from '../slips/alike.ts';
import type { Weights } from '../slips/evidence.ts';
import type { Family } from '../slips/kinds.ts';
import { followers, type Ground } from '../slips/suspects.ts';
import { openPacked } from './packed.ts';

/** What is known of the language: how often runs and words are met, what is taken for what, and how that is weighed. */
export interface Language extends Ground {
	readonly fitted: Readonly<Record<Family, Weights>>;
}

async function load(): Promise<Language> {
	const [grams, words, sounds, looks, slips] = await Promise.all([
		import('../data/grams.json', { with: { type: 'json' } }),
		import('../data/words.json', { with: { type: 'json' } }),
		import('../data/sounds.json', { with: { type: 'json' } }),
		import('../data/shapes.json', { with: { type: 'json' } }),
		import('../data/slips.json', { with: { type: 'json' } }),
	]);
	const gram = openPacked(grams.default);
	return {
		gram,
		word: openPacked(words.default),
		alike: alikeOf(sounds.default, shapes, looks.default),
		after: followers(gram, [...slips.default.common]),
		fitted: slips.default.fitted,
	};
}

let loaded: Promise<Language> | undefined;

/** The tables are a few megabytes: they are read when a text is first proofread, and kept. */
export function loadLanguage(): Promise<Language> {
	loaded ??= load();
	return loaded;
}
