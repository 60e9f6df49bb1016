import { shapes } from '../../words/shapes.ts';
import type { PairTable, SwapPair } from '../pairs.ts';
import { alikeOf } from '../slips/alike.ts';
import type { Evidence } from '../slips/evidence.ts';
import { type Ground, groundOf } from '../slips/ground.ts';
import type { Family } from '../slips/kinds.ts';
import type { SwapEvidence } from '../synonyms/evidence.ts';
import { type Synonyms, synonymsOf } from '../synonyms/places.ts';
import type { TogetherEvidence } from '../synonyms/weigh.ts';
import { openPacked } from './packed.ts';
import type { Weights } from './weights.ts';

/** What is known of the language: how often runs and words are met, what is taken for what, and how that is weighed. */
export interface Language extends Ground {
	readonly fitted: Readonly<Record<Family, Weights<keyof Evidence>>>;
	/** Pairs outside the list that the tool of those pages puts oftenest, with counts of what stands around them. */
	readonly usual: { readonly pairs: readonly SwapPair[]; readonly table: PairTable };
	readonly synonyms: Synonyms;
	/** How a swap outside the list is weighed by what stands around it, and where a tool went over the text. */
	readonly swapped: {
		readonly alone: Weights<keyof SwapEvidence>;
		readonly together: Weights<keyof TogetherEvidence>;
	};
}

const pairsOf = (keys: readonly string[]): SwapPair[] =>
	keys.map((key) => {
		const [right = '', washed = ''] = key.split('>');
		return { right, washed };
	});

async function load(): Promise<Language> {
	const [grams, words, sounds, looks, slips, synonyms, usual] = await Promise.all([
		import('../data/grams.json', { with: { type: 'json' } }),
		import('../data/words.json', { with: { type: 'json' } }),
		import('../data/sounds.json', { with: { type: 'json' } }),
		import('../data/shapes.json', { with: { type: 'json' } }),
		import('../data/slips.json', { with: { type: 'json' } }),
		import('../data/synonyms.json', { with: { type: 'json' } }),
		import('../data/usual.json', { with: { type: 'json' } }),
	]);
	const counts = { gram: openPacked(grams.default), word: openPacked(words.default) };
	const alike = alikeOf(sounds.default, shapes, looks.default);
	return {
		...groundOf(counts, alike, [...slips.default.common]),
		fitted: slips.default.fitted,
		usual: { pairs: pairsOf(Object.keys(usual.default)), table: usual.default },
		synonyms: synonymsOf(synonyms.default),
		swapped: synonyms.default.fitted,
	};
}

let loaded: Promise<Language> | undefined;

/** The tables are a few megabytes: they are read when a text is first proofread, and kept. */
export function loadLanguage(): Promise<Language> {
	loaded ??= load();
	return loaded;
}
