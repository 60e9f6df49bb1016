import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countClosed, removeClosed } from './store/index.ts';

/** How long it is known who reported what, and what was decided. */
export const moderationRetention: readonly RetentionRule[] = [
	{
		what: 'moderation.case',
		days: 1095,
		least: 184,
		reason: 'Whoever asks later why a document was hidden or not finds it for as long as the log of acts is kept.',
		...byIndex(countClosed, removeClosed),
	},
];
