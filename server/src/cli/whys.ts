import type { Why, WhyCode } from '@pacesetter/core/directives/proofread';

const sentences: Readonly<Record<WhyCode, string>> = {
	swap: 'Official texts say {right} here; washing tools put {washed} in its place.',
	swap_beside: 'Official texts say {right} beside {beside} here; washing tools put {washed} in its place.',
	synonym:
		'{washed} may stand for {right}: official texts have {run} here (at least {times} times where they were counted), and rewriting tools swap the one for the other.',
	slip: '{wrong} is a known slip for {right}.',
	slip_beside: '{wrong} is a known slip for {right} beside these words.',
	same_sound:
		'{wrong} is said as {right}, which stands here in official texts (at least {times} times where they were counted).',
	near_sound:
		'{wrong} is said nearly as {right}, which stands here in official texts (at least {times} times where they were counted).',
	same_shape:
		'{wrong} looks like {right}, which stands here in official texts (at least {times} times where they were counted).',
	other_character:
		'{right} stands here in official texts (at least {times} times where they were counted); {wrong} does not.',
	twice: '{right} with a character that stands twice.',
	swapped: '{right} with two characters in the wrong order.',
	lost: '{right} without one of its characters.',
	event_year: '{event} was in {on}; it cannot have been in {year}.',
	event_ahead: '{event} was in {on}; what prepares for it cannot begin in {year}.',
	no_day: 'No calendar has this day.',
	no_month: 'No year has this month.',
	weekday: 'That day was a {right}.',
	plan_years: 'This plan ran from {from} to {to}.',
	relative_day: 'A day told from the day of speaking: write the date.',
	furniture: 'A page number, a running head or the number of a fragment; it does not belong to the text.',
	organ: 'The tree knows {known}, and no {found}.',
	organ_of_state: 'This organ is called {known}, not {found}.',
	never_closed: '{mark} is opened here and never closed.',
	never_opened: '{mark} closes what was never opened.',
	doubled: 'One mark is enough here.',
	half_here: 'The text writes marks of full width elsewhere.',
	full_here: 'The text writes figures and letters in half width elsewhere.',
	half_throughout: 'All {count} marks of this text are of half width; Chinese is written with full ones.',
	number_twice: 'This number stands twice.',
	number_skips: 'After {before} follows {own}.',
	number_begins: 'The row begins with {own}.',
};

/** The reason of a finding as a sentence. */
export const sentenceOf = ({ code, words }: Why): string =>
	sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));
