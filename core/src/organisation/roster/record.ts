import { readIdNumber } from '../id-number.ts';
import type { Field } from './columns.ts';
import type { RosterKind } from './kind.ts';
import { memberStateOf, organisationTypeOf, postKindOf } from './meaning.ts';
import type { Values } from './read.ts';

/** An organisation as a row names it: any part may be empty. */
export interface NamedPlace {
	readonly name: string;
	readonly code: string;
	/** What stands above it. */
	readonly above: string;
	readonly aboveCode: string;
}

/** What a row says, by the words of the product. ID number and phone are not in it. */
export interface RosterRecord {
	/** A person's name; an organisation's full name. */
	readonly name: string;
	/** Where the row belongs: a branch, the organisation of a post, the parent of a new organisation, the branch left. */
	readonly place: NamedPlace;
	/** Where a transfer goes. */
	readonly toPlace: NamedPlace | null;
	readonly fields: Readonly<Record<string, string | null>>;
}

/** 中共清泉村支部委员会 is called 清泉村支部委员会 for short. */
const shortOf = (name: string): string => name.replace(/^(?:中国共产党|中共)/, '').slice(0, 60);

function placeOf(values: Values, name: Field, code: Field): NamedPlace {
	const { above = '', aboveCode = '' } = values;
	const own = { name: values[name] ?? '', code: values[code] ?? '' };
	// Where only the committee is named, it is the one meant.
	return own.name || own.code
		? { ...own, above, aboveCode }
		: { name: above, code: aboveCode, above: '', aboveCode: '' };
}

const onlyName = (name: string): NamedPlace => ({ name, code: '', above: '', aboveCode: '' });

function organisation(values: Values): RosterRecord {
	const name = values.organisation ?? values.branch ?? '';
	const ofBranches = values.organisation === undefined;
	const type = organisationTypeOf(values.organisationType ?? '', name) ?? (ofBranches ? 'branch' : null);
	const code = values.organisationCode ?? (ofBranches ? values.branchCode : undefined) ?? null;
	const { above = '', aboveCode = '' } = values;
	return {
		name,
		place: { name: above, code: aboveCode, above: '', aboveCode: '' },
		toPlace: null,
		fields: { type, code, shortName: values.shortName ?? shortOf(name), establishedOn: values.establishedOn ?? null },
	};
}

function member(values: Values): RosterRecord {
	const told = values.idNumber === undefined ? null : readIdNumber(values.idNumber);
	return {
		name: values.name ?? '',
		place: placeOf(values, 'branch', 'branchCode'),
		toPlace: null,
		fields: {
			sex: values.sex ?? told?.sex ?? null,
			bornOn: told?.bornOn ?? values.bornOn ?? null,
			ethnicity: values.ethnicity ?? null,
			education: values.education ?? null,
			occupation: values.occupation ?? null,
			joinedOn: values.joinedOn ?? null,
			confirmedOn: values.confirmedOn ?? null,
			state: memberStateOf(values.memberState, values.personKind),
			from: values.transferredOn ?? null,
		},
	};
}

function transfer(values: Values): RosterRecord {
	const { name = '', toBranch, to, branch = '' } = values;
	const target = toBranch ?? to;
	const from = target === undefined ? onlyName('') : placeOf(values, 'branch', 'branchCode');
	return { name, place: from, toPlace: onlyName(target ?? branch), fields: {} };
}

const posting = (values: Values): RosterRecord => ({
	name: values.name ?? '',
	place: placeOf(values, 'branch', 'branchCode'),
	toPlace: null,
	fields: {
		title: values.post ?? null,
		postKind: values.post === undefined ? null : postKindOf(values.post),
		from: values.appointedOn ?? null,
		termEndsOn: values.termEndsOn ?? null,
	},
});

const term = (values: Values): RosterRecord => ({
	name: values.committee ?? values.branch ?? '',
	place: placeOf(values, 'branch', 'branchCode'),
	toPlace: null,
	fields: { termEndsOn: values.termEndsOn ?? null, electedOn: values.electedOn ?? null },
});

/** What a row of a kind says. */
export function recordOf(kind: RosterKind, values: Values): RosterRecord {
	if (kind === 'organisation') return organisation(values);
	if (kind === 'transfer') return transfer(values);
	if (kind === 'post') return posting(values);
	return kind === 'term' ? term(values) : member(values);
}
