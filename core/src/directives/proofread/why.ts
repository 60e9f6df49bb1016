import { z } from 'zod';

/** Why something should be looked at, told by a code: whoever shows it has the words. */
export const whyCodes = [
	'swap', // washing tools put {washed} where official texts say {right}
	'swap_beside', // the same, by the words {beside} that stand there
	'synonym', // official texts have {run} here, {times} of those that were counted, with {right}; tools put {washed} for it
	'slip', // {wrong} is a known slip for {right}
	'slip_beside', // the same, where these words stand beside it
	'same_sound', // {wrong} is said as {right}, which official texts have here; {times} of those that were counted
	'near_sound', // {wrong} is said nearly as {right}, which official texts have here
	'same_shape', // {wrong} looks like {right}, which official texts have here
	'other_character', // official texts have {right} here
	'twice', // {right} with a character that stands twice
	'swapped', // {right} with two characters in the wrong order
	'lost', // {right} without one of its characters
	'event_year', // {event} was in {on}, and cannot have been in {year}
	'event_ahead', // {event} was in {on}, and what prepares for it cannot begin in {year}
	'no_day', // no calendar has it
	'no_month', // no year has it
	'weekday', // it was a {right}
	'plan_years', // the plan ran from {from} to {to}
	'relative_day', // only the day of speaking makes it clear
	'furniture', // no part of the text
	'organ', // the tree knows {known}, and no {found}
	'organ_of_state', // an organ of the country is called {known}, and none {found}
	'never_closed', // {mark} is opened and never closed
	'never_opened', // {mark} closes what was never opened
	'doubled', // one mark is enough
	'half_here', // the text writes full width elsewhere
	'full_here', // the text writes figures and letters in half width elsewhere
	'half_throughout', // all {count} marks are of half width
	'number_twice', // this number stands twice
	'number_skips', // after {before} follows {own}
	'number_begins', // the row begins with {own}
] as const;
export type WhyCode = (typeof whyCodes)[number];

export const whySchema = z.object({
	code: z.enum(whyCodes),
	words: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Why = Readonly<z.infer<typeof whySchema>>;

export const why = (code: WhyCode, words: Why['words'] = {}): Why => ({ code, words });
