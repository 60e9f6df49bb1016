/** 延期, 免做, 变通: what one may ask of whoever locked something. Source: R74. */
export const deviationKinds = ['later', 'excuse', 'adapt'] as const;

/** A task with the day that holds for it on its level. */
interface Level {
	readonly taskId: string;
	readonly dueOn: string | null;
}

/**
 * Which of the same tasks on several levels a request is put to: that of the level whose lock it asks to be let off. Its answer holds
 * there and on every level below. For not at all, and for another way, that is where the action was locked first; for a later day, the
 * highest level that asks for an earlier one.
 * @param uppers those above the task that is asked for, the highest first
 */
export function decidingTask(
	{ kind, dueOn }: { readonly kind: (typeof deviationKinds)[number]; readonly dueOn: string | null },
	task: Level,
	uppers: readonly Level[],
): string {
	const binds = ({ dueOn: due }: Level): boolean => kind !== 'later' || (due !== null && dueOn !== null && dueOn > due);
	return (uppers.find(binds) ?? task).taskId;
}
