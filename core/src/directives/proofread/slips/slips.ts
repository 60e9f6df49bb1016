import { confidenceOf, type Finding } from '../finding.ts';
import { even, isHan } from '../language/even.ts';
import type { Language } from '../language/language.ts';
import { countOf } from '../language/levels.ts';
import { oddsOf } from '../language/weights.ts';
import type { Plain } from '../plain.ts';
import { type WhyCode, why } from '../why.ts';
import { evidenceOf, timesIn } from './evidence.ts';
import { familyOf, type SlipKind } from './kinds.ts';
import { reach } from './support.ts';
import { type Suspect, suspectsAt } from './suspects.ts';

interface Likely {
	readonly suspect: Suspect;
	readonly odds: number;
}

/** The likeliest of each neighbourhood: a slip makes what stands around it look odd as well. */
function likely(language: Language, text: string): Likely[] {
	const all: Likely[] = [];
	const again = timesIn(text);
	for (let at = 0; at < text.length; at += 1) {
		for (const suspect of suspectsAt(language, text, at)) {
			const odds = oddsOf(language.fitted[familyOf(suspect.kind)], evidenceOf(language, suspect, again(suspect, 1)));
			if (odds >= 0) all.push({ suspect, odds });
		}
	}
	const kept: Likely[] = [];
	const taken = new Set<number>();
	for (const one of all.toSorted((a, b) => b.odds - a.odds)) {
		const { at, end } = one.suspect;
		const places = Array.from({ length: end + reach - at }, (_, place) => at + place);
		if (places.some((place) => taken.has(place))) continue;
		for (const place of places) taken.add(place);
		kept.push(one);
	}
	return kept;
}

/**
 * The word that what was meant makes with its neighbours: what a reader should see. It begins `from` characters before the place.
 * @param length of what was put in the middle
 */
function wordAround({ gram, word }: Language, meant: string, length: number): { from: number; run: string } {
	let best = { from: 0, run: meant.slice(reach, reach + length), worth: 0 };
	for (const size of [4, 3, 2]) {
		for (let start = Math.max(0, reach + length - size); start <= reach; start += 1) {
			const run = meant.slice(start, start + size);
			const met = gram(run);
			const worth = met === 0 ? 0 : 2 * word(run) + (size === 2 ? met / 16 : 0);
			if (worth > best.worth && [...run].every(isHan)) best = { from: reach - start, run, worth };
		}
	}
	return best;
}

const codes: Readonly<Record<SlipKind, WhyCode>> = {
	sound: 'same_sound',
	tone: 'same_sound',
	near: 'near_sound',
	shape: 'same_shape',
	other: 'other_character',
	pair: 'same_sound',
	twice: 'twice',
	swapped: 'swapped',
	lost: 'lost',
};

/** Slips of one character or two that no list has, told by how official texts go around them. */
export function oddSlips(plain: Plain, language: Language): Finding[] {
	return likely(language, even(plain.text)).map(({ suspect, odds }) => {
		const { kind, at, end, put, meant } = suspect;
		const { from, run } = wordAround(language, meant, put.length);
		const behind = end + run.length - from - put.length;
		const found = plain.text.slice(at - from, behind);
		const suggestion = plain.text.slice(at - from, at) + put + plain.text.slice(end, behind);
		const words = { wrong: found, right: suggestion, times: countOf(language.gram(run)) };
		return {
			...plain.span(at - from, behind),
			found,
			suggestion,
			kind: 'typo',
			confidence: confidenceOf(odds),
			why: why(codes[kind], words),
		};
	});
}
