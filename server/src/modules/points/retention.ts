import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countNamed, forgetNamed } from './store/index.ts';

/** How long it is known which document a reward was for. What was moved is known for good. */
export const pointsRetention: readonly RetentionRule[] = [
	{
		what: 'points.reward',
		days: 365,
		// The database forgets nothing earlier, whatever is set.
		least: 30,
		reason: 'A statement names what was rewarded; who read what so long ago concerns nobody.',
		...byIndex(countNamed, forgetNamed),
	},
];
