import { isUnderWay } from '@pacesetter/core/library';
import type { OwnDocument } from '../shared/own-document.ts';

/** What is known of documents just uploaded, by number; `gone`: no longer among the own documents. */
export type Conversions = ReadonlyMap<number, OwnDocument | 'gone'>;

/** How many documents the API tells of at once. */
const askedAtOnce = 100;

const isOpen = (document: OwnDocument | 'gone' | undefined): boolean =>
	document === undefined || (document !== 'gone' && isUnderWay(document.conversion.state));

/** The documents to ask about next, the first uploaded first: they are converted first. */
export const numbersToAsk = (numbers: readonly number[], known: Conversions): number[] =>
	numbers.filter((number) => isOpen(known.get(number))).slice(0, askedAtOnce);

/** What is known after an answer. A document that was asked for and is not in it has gone. */
export const learn = (known: Conversions, asked: readonly number[], found: readonly OwnDocument[]): Conversions =>
	new Map([
		...known,
		...asked.map((number) => [number, found.find((document) => document.number === number) ?? 'gone'] as const),
	]);
