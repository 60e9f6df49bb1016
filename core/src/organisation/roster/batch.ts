import type { RosterKind } from './kind.ts';

export const batchStates = [
	'reading',
	'comparing',
	'read',
	'applying',
	'applied',
	'undoing',
	'undone',
	'failed',
	'discarded',
] as const;
export type BatchState = (typeof batchStates)[number];

/** Whether a worker has it in hand, so that it is worth looking again soon. */
export const isBusy = (state: BatchState): boolean =>
	state === 'reading' || state === 'comparing' || state === 'applying' || state === 'undoing';

/** In so many parts a batch is held against the database. */
export const comparisonParts = 8;

/** A batch of more rows is compared by a worker, a part at a time; a smaller one at once. */
export const mostComparedAtOnce = 5000;

/** All rows or none; or those that are good. */
export const applyModes = ['all', 'good'] as const;
export type ApplyMode = (typeof applyModes)[number];

export const rowStates = ['taken', 'refused', 'question', 'skipped', 'applied', 'undone'] as const;
export type RowState = (typeof rowStates)[number];

/** Why a batch could not be read, or why its application or undoing did nothing. */
export const batchFailures = [
	'unsupported',
	'damaged',
	'encrypted',
	'bomb',
	'too_large',
	'internal',
	'not_all_good',
	'nothing_good',
	'built_on',
	'in_use_elsewhere',
	'no_right',
] as const;
export type BatchFailure = (typeof batchFailures)[number];

/** Kinds whose rows become something; the others are only told for what they are. */
export const takenKinds = [
	'organisation',
	'member',
	'post',
	'term',
	'transfer',
] as const satisfies readonly RosterKind[];

/** What the comparison with the database finds wrong with a row, or asks (the last two). */
export const comparisonFaults = [
	'not_taken',
	'by_invitation',
	'place_missing',
	'place_unknown',
	'place_ambiguous',
	'place_differs',
	'place_refused',
	'no_roster',
	'duplicate',
	'on_roster',
	'on_other_roster',
	'person_differs',
	'person_deceased',
	'person_unknown',
	'person_not_seen',
	'person_ambiguous',
	'in_future',
	'day_before',
	'code_taken',
	'organisation_there',
	'placement',
	'establish_no_right',
	'post_missing',
	'post_held',
	'post_there',
	'no_posts',
	'day_missing',
	'to_missing',
	'to_unknown',
	'same_branch',
	'transfer_open',
	'same_person',
	'twin',
] as const;
export type ComparisonFault = (typeof comparisonFaults)[number];

/** Why a row that was applied can't be undone: something was built on it. */
export const obstacles = ['edited', 'left', 'transfer', 'holds_post', 'has_account', 'elsewhere', 'in_use'] as const;
export type Obstacle = (typeof obstacles)[number];
