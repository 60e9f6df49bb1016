/** In which capacity an act is done: a role at an organisation. */
export interface Capacity {
	readonly role: string;
	readonly organisationId: number;
}

/** Where a person stands, apart from the capacity in which he acts. */
export interface Standing {
	readonly capacity: Capacity;
	/** Organisations in which he is a member or holds a post. */
	readonly belongsTo: readonly number[];
}

/**
 * Nobody verifies, grades or ranks a thing of his own organisation: neither of the one he acts for nor of one he belongs
 * to. Such a thing goes to a superior or a peer. Source: R67.
 */
export const mayJudge = (standing: Standing, subjectOrganisationId: number): boolean =>
	standing.capacity.organisationId !== subjectOrganisationId && !standing.belongsTo.includes(subjectOrganisationId);
