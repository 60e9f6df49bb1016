/** What an uploader makes of a document that resembles another: a new version of it, both for a reason, or withdrawn. */
export const decisions = ['new_version', 'keep_both', 'withdraw'] as const;
export type Decision = (typeof decisions)[number];

/** How a clause of one document stands to the other: `swapped` has words of the same meaning in place of others. */
export const rowKinds = ['same', 'swapped', 'changed', 'moved', 'only_mine', 'only_theirs'] as const;
export type RowKind = (typeof rowKinds)[number];
