import { z } from 'zod';
import { pillars } from '../directives/desk/draft.ts';
import { oneLine } from '../kernel/index.ts';
import { organisationTypes } from '../organisation/index.ts';
import { frequencies } from './frequency.ts';
import { key, planDay } from './plan-day.ts';

const words = (most: number) => z.string().trim().max(most);
const line = (most: number) => words(most).regex(oneLine);
/** Words of an item at the desk are no longer. */
export const mostWords = 2000;
export const mostCriterion = 1000;

/** What 一些, 少数 and the like come to: so many of so many, either of which may not be known yet; none where neither is. Source: R20. */
export const share = z
	.object({
		count: z.number().int().min(0).nullable().default(null),
		of: z.number().int().min(0).nullable().default(null),
	})
	.refine(({ count, of }) => count === null || of === null || count <= of)
	.nullable()
	.overwrite((said) => (said?.count === null && said.of === null ? null : said));
/** Names of other campaigns that something counts for. Source: R73. */
export const otherCampaigns = z.array(line(60)).max(10);

/**
 * What was settled at the desk of the directive of an item that a part of the plan is made of, as far as that part has no field of its
 * own for it: nothing that a person accepted is lost on the way.
 */
export const settledSchema = z
	.object({
		/** In full, where the part goes by a shorter name. */
		text: words(mostWords),
		clauses: z.array(key).max(50),
		pillar: z.enum(pillars).nullable(),
		/** It is left free to those below. */
		optional: z.boolean(),
		owner: line(120),
		from: planDay.nullable(),
		due: planDay.nullable(),
		measure: words(mostCriterion),
		standard: words(mostCriterion),
		quotaLow: z.number().int().min(1).nullable(),
		quotaHigh: z.number().int().min(1).nullable(),
		types: z.array(z.enum(organisationTypes)).max(8),
		every: z.enum(frequencies),
		centreWork: line(60),
		also: otherCampaigns,
		share,
	})
	.partial();
export interface Settled extends z.infer<typeof settledSchema> {}
