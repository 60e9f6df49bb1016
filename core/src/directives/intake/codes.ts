import { z } from 'zod';

/** What a note asks of a person. Whoever shows it has the words, and says why. */
export const askingCodes = [
	'how_many', // {said}: how many of how many
	'when', // {said}: a day or hours
	'how_measured', // {said}: a number
	'than_before', // {said}: the same measure of the round before
	'problem_basics', // {who}: found wanting, to be settled one by one
	'problem_vitality',
	'problem_leadership',
	'problem_severe', // opens a case of its own
	'problem_member',
	'problem_publicity',
	'problem_other',
	'problem_named', // {what} is to be solved
	'rank', // own position, year by year
	'rounds', // comes again, and how often is not said
	'lasts_differs', // {length} where the dates from {from} until {until} come to {months} months
	'due_relative', // {said}: only the day of speaking tells which
	'before_open', // what an earlier campaign left open
	'said_before', // was asked for before
] as const;

/** What else the words say, told so that a person sees how they were read. */
const tellingCodes = [
	'upper_deployed', // {who}
	'upper_ground', // {who}{what}
	'before_named', // {campaign}
	'before_closed', // {campaign}
	'before_measures',
	'before_rectification',
	'rounds_every', // {every}
	'next_round', // {what}
	'stages', // {count}{unit}
	'exit', // {event}
	'points', // {points}, {when}
	'points_rule', // {said}
	'lasts_agrees', // {length}, {from}, {until}, {months}
	'lasts_unknown', // {length}
	'first_person', // {post}
	'in_charge', // {post}
	'first_responsible', // {who}
	'addressed', // {who}
	'two_roles', // {one}, {other}
	'coordination', // {asks}
	'pillar', // {name}, {role}
	'pillars', // {points}
	'sections', // {list}
	'sections_below', // {list}
	'due', // {said}
	'look_back', // {years}
	'event', // {event}
	'quota', // {said}
	'binding', // {said}
	'combined', // {with}
	'ready', // {said}
	'as_above', // {said}
	'also_goal', // {said}, taken up in an item of the same words
	'also_standard',
	'also_action',
	'also_duty',
	'other', // {said}
] as const;
export const noteCodes = [...askingCodes, ...tellingCodes] as const;
export type NoteCode = (typeof noteCodes)[number];

export const noteSchema = z.object({
	start: z.number().int(),
	end: z.number().int(),
	code: z.enum(noteCodes),
	words: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** Something that the rules read and that is no item: what it asks, or tells. */
export type DeskNote = Readonly<z.infer<typeof noteSchema>>;

/** Why words are read as an item, told by a code: whoever shows it has the words. */
export const itemReasons = [
	'hand', // a person put it in
	'act', // the words name something to do
	'asked', // an organ is asked to do something
	'listed', // a row of a table of tasks
	'supervision', // a named office sees to it
	'group', // a group is formed
	'phase', // a beginning and an end
	'exit', // what must be reached at its end
	'milestone', // a date that hangs on an event
	'aim', // the words name what is aimed at
	'gap', // a target is not reached yet
	'level', // a level above the present one
	'result', // an outcome and a feature of its own
	'centre', // work is tied to the centre-work
	'serves', // an outcome beyond the campaign
	'well', // done and done well
	'compare', // improvement by comparison
	'steady', // steadiness counts
	'institutions', // rules and institutions last
	'criteria', // a standard with its criteria
	'basic', // what must hold first
	'floor', // what binds all
	'overlay', // a standard for one class of units
	'stretch', // a target above the floor
	'dimensions', // a standard in named dimensions
	'tracks', // organisations and members apart
	'number', // how many at least and at most
	'goal',
	'standard',
	'action',
	'quota',
	'duty',
] as const;
export type ItemReason = (typeof itemReasons)[number];
