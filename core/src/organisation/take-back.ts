const hours = 24;

/** Whether what was just entered may still be taken back as a mistake, without a trace in the history but that of the log. */
export const mayTakeBack = (enteredAt: Date, now: Date): boolean =>
	now.getTime() - enteredAt.getTime() < hours * 3_600_000;
