import { type Field, type Foreign, foreign, headOf } from './columns.ts';

/** What a sheet is a roster of. */
export const rosterKinds = [
	'organisation',
	'member',
	'development',
	'post',
	'term',
	'account',
	'transfer',
	'recoding',
] as const;
export type RosterKind = (typeof rosterKinds)[number];

const foreignKinds = Object.keys(foreign) as readonly Foreign[];

/** What a sheet is about when it is no roster of ours; null otherwise. */
export const foreignTo = (heads: readonly string[]): Foreign | null =>
	foreignKinds.find((kind) =>
		foreign[kind].some((word) => heads.some((head) => headOf(head).includes(headOf(word)))),
	) ?? null;

/** Tried in order: the first whose columns are all there. `title`: what the file, the sheet and the lines above call it. */
const rules: { kind: RosterKind; all: Field[]; any?: Field[]; title?: RegExp }[] = [
	{ kind: 'recoding', all: ['newCode'] },
	{ kind: 'transfer', all: ['name'], any: ['toBranch', 'to'] },
	{ kind: 'transfer', all: ['name'], any: ['branch', 'above'], title: /转接|调整/ },
	{ kind: 'account', all: ['name'], any: ['branch', 'branchCode', 'above', 'aboveCode'], title: /管理员/ },
	{ kind: 'development', all: ['name', 'stage'] },
	{ kind: 'post', all: ['name'], any: ['post', 'appointedOn'] },
	{
		kind: 'member',
		all: ['name'],
		any: ['idNumber', 'joinedOn', 'branch', 'branchCode', 'memberState', 'staffNumber', 'above'],
	},
	{ kind: 'term', all: ['committee'] },
	{ kind: 'organisation', all: [], any: ['organisation', 'branch'] },
];

/** The kind of roster that these columns make; null when they make none. */
export function kindOf(found: ReadonlySet<Field>, title: string): RosterKind | null {
	const fits = ({ all, any, title: wanted }: (typeof rules)[number]): boolean =>
		all.every((field) => found.has(field)) &&
		(any === undefined || any.some((field) => found.has(field))) &&
		(wanted === undefined || wanted.test(title));
	return rules.find(fits)?.kind ?? null;
}
