import type { SourceText } from '@pacesetter/core/directives';
import type { Intake, PageOfBoxes, Place, takeIn } from '@pacesetter/core/directives/intake';
import { runsApart } from '../../platform/process/index.ts';

export interface ToTakeIn {
	readonly source: SourceText;
	/** Names of organisations that its words are held against. */
	readonly organs: readonly string[];
	readonly before: Parameters<typeof takeIn>[2];
	/** Its days, by which days without a year are told. */
	readonly registered: Parameters<typeof takeIn>[4];
	readonly pages: readonly PageOfBoxes[];
}

export interface TakenIn extends Intake {
	/** Where its words stand on the pages. */
	readonly places: Place[];
}

/** Four times what the longest text that is read takes. */
const megabytes = 1024;

/**
 * Lays a document on the desk in a thread of its own: the longest keep a processor for many seconds, and a worker that doesn't answer
 * meanwhile is taken for dead. @throws as runsApart
 */
export const takeInApart = runsApart<ToTakeIn, TakenIn>(new URL('./take-in-thread.ts', import.meta.url), { megabytes });
