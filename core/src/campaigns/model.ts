export const modelStates = ['asked', 'recommended', 'refused', 'withdrawn'] as const;
export type ModelState = (typeof modelStates)[number];

/** Why an action cannot be put forward as a model; null when it can. Source: R75: it is filed and carried out before it spreads. */
export function modelFault(task: {
	readonly organisationId: number;
	readonly acts: number;
	readonly action: { readonly kind: 'mandatory' | 'optional'; readonly localId: number | null };
}): 'not_own' | 'no_acts' | null {
	if (task.action.kind !== 'optional' || task.action.localId !== task.organisationId) return 'not_own';
	return task.acts === 0 ? 'no_acts' : null;
}

/** Whether one may be answered from where it stands: what was taken back is not. */
export const mayAnswerFrom = (state: ModelState): boolean => state !== 'withdrawn';
