import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';
import { key, planDay } from './plan-day.ts';
import { mostCriterion } from './settled.ts';

const words = z.string().trim().max(400).default('');

/**
 * What a plan below another one adds to what it takes over from there, part by part, by the keys of the plan above. What it adds
 * nothing to is taken over as it is. Source: R56, R65, R74.
 */
export const inheritedSchema = z.object({
	/** Words behind the words, an earlier window, a higher target, who answers for it there. */
	actions: z
		.array(
			z.object({
				key,
				textAddition: words,
				standardAddition: words,
				owner: z.string().trim().max(120).regex(oneLine).default(''),
				from: planDay.nullable().default(null),
				due: planDay.nullable().default(null),
				target: z.number().min(0).max(1_000_000_000).nullable().default(null),
			}),
		)
		.max(500)
		.default([]),
	/** Earlier boundaries. */
	phases: z
		.array(z.object({ key, from: planDay.nullable().default(null), until: planDay.nullable().default(null) }))
		.max(60)
		.default([]),
	/** More criteria. */
	standards: z
		.array(z.object({ key, criteria: z.array(z.string().trim().min(1).max(mostCriterion)).max(50) }))
		.max(500)
		.default([]),
});
export interface Inherited extends z.infer<typeof inheritedSchema> {}

export const addsNothing: Inherited = { actions: [], phases: [], standards: [] };
