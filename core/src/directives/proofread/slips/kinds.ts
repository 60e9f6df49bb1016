import { alikeKinds } from './alike.ts';

/** What may have gone wrong at a place. */
export const slipKinds = [
	...alikeKinds, // one character for another that it is taken for
	'other', // one for another that it has nothing in common with
	'pair', // a word of two for another that is said the same
	'twice', // a character that stands twice
	'swapped', // two in the wrong order
	'lost', // one that is missing
] as const;
export type SlipKind = (typeof slipKinds)[number];

/** Kinds that are weighed alike: what speaks for a missing character is not what speaks for a wrong one. */
export const families = ['wrong', 'pair', 'twice', 'swapped', 'lost'] as const;
export type Family = (typeof families)[number];

export const familyOf = (kind: SlipKind): Family =>
	kind === 'pair' || kind === 'twice' || kind === 'swapped' || kind === 'lost' ? kind : 'wrong';
