/** Kinds of change of the tree. */
export const changeKinds = ['create', 'rename', 'move', 'merge', 'split', 'abolish', 'restore', 'import'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Why a day is not taken for a change; null when it is. Days are YYYY-MM-DD, which compare as text. */
export const dayFault = (effectiveOn: string, today: string, lastChange: string | null): 'future' | 'before' | null => {
	if (effectiveOn > today) return 'future';
	return lastChange !== null && effectiveOn < lastChange ? 'before' : null;
};

/** Why an organisation can't be abolished as it stands; null when it can. */
export const abolitionFault = (left: { organisations: number; members: number }) => {
	if (left.organisations > 0) return 'organisations';
	return left.members > 0 ? 'members' : null;
};
