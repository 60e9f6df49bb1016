import { shortened } from '../../words/variants.ts';
import { isHan } from '../language/even.ts';
import { type Alike, areEqual } from './alike.ts';
import type { Ground } from './ground.ts';
import type { SlipKind } from './kinds.ts';
import { type Counts, reach, type Support, supportOf, windowOf } from './support.ts';

/** Words of an evened text, and what may have been meant by them, each with what speaks for it. */
export interface Suspect {
	readonly kind: SlipKind;
	readonly at: number;
	readonly end: number;
	/** What may have been meant in their place. */
	readonly put: string;
	/** What stands there with three characters to both sides of the first, and what speaks for it; the same for what was meant. */
	readonly written: string;
	readonly writtenFor: Support;
	readonly meant: string;
	readonly meantFor: Support;
	/** How many of the runs near by that don't hold the place are unknown as well: names, foreign words, old texts. */
	readonly strange: number;
}

/** So far around a place is looked for other unknown runs. */
const around = 6;

/** How many runs near a place that don't hold it are unknown. */
export function strangeNear({ gram }: Counts, text: string, at: number, end: number): number {
	let strange = 0;
	const last = Math.min(text.length - 2, end - 1 + around);
	for (let from = Math.max(0, at - around); from < last; from += 1) {
		if ((from < at - 1 || from >= end) && gram(text.slice(from, from + 2)) === 0) strange += 1;
	}
	return strange;
}

/** A run that holds the character is known well enough: it is not asked what else might stand there. */
const isKnown = ({ threes: [left, middle, right], fours, long }: Support): boolean =>
	middle > 0 || (left > 0 && right > 0) || long > 0 || fours.some((level) => level > 0);

const hasRun = ({ threes, fours, long }: Support): boolean =>
	long > 0 || threes.some((level) => level > 0) || fours.some((level) => level > 0);

/** What may have been meant at one place of an evened text where its run is not known. */
export function suspectsAt(ground: Ground, text: string, at: number): Suspect[] {
	const char = text.charAt(at);
	if (!isHan(char)) return [];
	const written = windowOf(text, at);
	// Most places of any text end here.
	if (ground.gram(written.slice(reach - 1, reach + 2)) > 0) return [];
	const writtenFor = supportOf(ground, written);
	const found: Suspect[] = [];
	const propose = (kind: SlipKind, put: string, end: number, meant: string): void => {
		const meantFor = supportOf(ground, meant);
		if (hasRun(meantFor)) found.push({ kind, at, end, put, written, writtenFor, meant, meantFor, strange: 0 });
	};
	if (char === text.charAt(at + 1)) twice(ground, text, at, propose);
	if (writtenFor.twos[0] === 0 && isHan(text.charAt(at - 1))) lost(ground, text, at, propose);
	if (!isKnown(writtenFor)) {
		wrong(ground, text, at, propose);
		if (Math.max(...writtenFor.twos) === 0) other(ground, text, at, propose);
		const two = isHan(text.charAt(at + 1)) && char !== text.charAt(at + 1);
		if (two && !isKnown(supportOf(ground, windowOf(text, at + 1)))) both(ground, text, at, propose);
	}
	if (found.length === 0) return [];
	const strange = new Map<number, number>();
	return found.map((suspect) => {
		const near = strange.get(suspect.end) ?? strangeNear(ground, text, at, suspect.end);
		strange.set(suspect.end, near);
		return { ...suspect, strange: near };
	});
}

type Propose = (kind: SlipKind, put: string, end: number, meant: string) => void;

function wrong({ gram, alike }: Ground, text: string, at: number, propose: Propose): void {
	const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
	for (const { char, kind } of alike(text.charAt(at))) {
		if (gram(left + char) === 0 && gram(char + right) === 0) continue;
		propose(kind, char, at + 1, windowOf(text, at, char));
	}
}

/** Any common character that makes a known run with both neighbours, where no two characters that stand there do. */
function other({ gram, alike, between }: Ground, text: string, at: number, propose: Propose): void {
	const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
	const likes = alike(text.charAt(at));
	// Characters of which nothing is known are another script's or a name's.
	if (likes.length === 0) return;
	const tried = new Set(likes.map(({ char }) => char));
	for (const char of between(left, right)) {
		if (gram(left + char + right) === 0) continue;
		if (!tried.has(char) && !areEqual(char, text.charAt(at))) propose('other', char, at + 1, windowOf(text, at, char));
	}
}

const sameSound = ({ kind }: Alike): boolean => kind === 'sound' || kind === 'tone';

/** The same character twice, where it stands once between the same neighbours. What is before and behind it may be known by itself. */
function twice({ gram, word }: Ground, text: string, at: number, propose: Propose): void {
	const [char, end] = [text.charAt(at), at + 2];
	const meant = windowOf(text, at, char, end);
	const isWord = word(char + char) > 0 || gram(text.slice(at, at + 3)) > 0;
	if (!isWord && gram(meant.slice(reach - 1, reach + 2)) > 0) propose('twice', char, end, meant);
}

/** Two characters of which no run is known: in the wrong order, or both for others of the same sound. */
function both(ground: Ground, text: string, at: number, propose: Propose): void {
	const { gram, word, alike } = ground;
	const [first, second] = [text.charAt(at), text.charAt(at + 1)];
	const end = at + 2;
	const holds = (put: string): boolean =>
		hasRun(
			supportOf(
				ground,
				windowOf(text, at, put, end)
					.slice(1)
					.padEnd(2 * reach + 1, '\n'),
			),
		);
	const swapped = second + first;
	if ((gram(swapped) > 0 || word(swapped) > 0) && holds(swapped))
		propose('swapped', swapped, end, windowOf(text, at, swapped, end));
	const [left, right] = [text.charAt(at - 1), text.charAt(end)];
	const behind = alike(second)
		.filter(sameSound)
		.map(({ char }) => ({ char, fits: gram(char + right) > 0 }));
	for (const one of alike(first).filter(sameSound)) {
		const fits = gram(left + one.char) > 0;
		for (const other of behind) {
			const put = one.char + other.char;
			if ((fits || other.fits) && word(put) > 0 && gram(put) > 0 && holds(put))
				propose('pair', put, end, windowOf(text, at, put, end));
		}
	}
}

/** A character before the place without which no two that stand together are known. */
function lost({ gram, between }: Ground, text: string, at: number, propose: Propose): void {
	const [left, right] = [text.charAt(at - 1), text.charAt(at)];
	for (const char of between(left, right)) {
		if (shortened.has(left + char) || shortened.has(char + right) || gram(left + char + right) === 0) continue;
		propose('lost', char, at, windowOf(text, at, char, at));
	}
}
