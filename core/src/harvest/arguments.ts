/** OAI-PMH 2.0: what is asked for, and what is wrong with it. Source: openarchives.org/OAI/openarchivesprotocol.html. */
import { type ListWish, readToken } from './token.ts';

export const errorCodes = [
	'badArgument',
	'badResumptionToken',
	'badVerb',
	'cannotDisseminateFormat',
	'idDoesNotExist',
	'noRecordsMatch',
] as const;

export interface OaiError {
	readonly code: (typeof errorCodes)[number];
	readonly sentence: string;
}

/** The one format in which records are given. */
export const metadataPrefix = 'oai_dc';

export type OaiRequest =
	| { readonly verb: 'Identify' }
	| { readonly verb: 'ListSets' }
	| { readonly verb: 'ListMetadataFormats'; readonly identifier: string | null }
	| { readonly verb: 'GetRecord'; readonly identifier: string }
	| { readonly verb: 'ListIdentifiers' | 'ListRecords'; readonly wish: ListWish };

interface Rule {
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** Given, it is given alone. */
	readonly exclusive: string | null;
}
const list: Rule = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], exclusive: 'resumptionToken' };
const rules: Readonly<Record<OaiRequest['verb'], Rule>> = {
	Identify: { required: [], optional: [], exclusive: null },
	ListSets: { required: [], optional: [], exclusive: 'resumptionToken' },
	ListMetadataFormats: { required: [], optional: ['identifier'], exclusive: null },
	GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], exclusive: null },
	ListIdentifiers: list,
	ListRecords: list,
};
const verbs = Object.keys(rules) as OaiRequest['verb'][];

export type Parsed = { readonly request: OaiRequest } | { readonly error: OaiError };

const fault = (code: OaiError['code'], sentence: string): Parsed => ({ error: { code, sentence } });

/** What a harvester asks for. */
export function parseOai(given: readonly (readonly [name: string, value: string])[]): Parsed {
	const names = given.map(([name]) => name);
	const values = new Map(given);
	const verb = verbs.find((each) => each === values.get('verb'));
	if (!verb || names.filter((name) => name === 'verb').length !== 1)
		return fault('badVerb', `The verb is one of ${verbs.join(', ')}.`);
	const { required, optional, exclusive } = rules[verb];
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) return fault('badArgument', `${twice} is given more than once.`);
	values.delete('verb');
	const known = [...required, ...optional, ...(exclusive ? [exclusive] : [])];
	const unknown = [...values.keys()].find((name) => !known.includes(name));
	if (unknown !== undefined) return fault('badArgument', `${verb} knows no ${unknown}.`);
	if (exclusive !== null && values.has(exclusive)) {
		if (values.size > 1) return fault('badArgument', `${exclusive} is given alone.`);
		return resume(verb, values.get(exclusive) ?? '');
	}
	const missing = required.find((name) => !values.has(name));
	if (missing !== undefined) return fault('badArgument', `${verb} needs ${missing}.`);
	if (values.has('metadataPrefix') && values.get('metadataPrefix') !== metadataPrefix)
		return fault('cannotDisseminateFormat', `Records are given as ${metadataPrefix} only.`);
	return fresh(verb, values);
}

function resume(verb: OaiRequest['verb'], text: string): Parsed {
	const wish = readToken(verb, text);
	if (!wish || (verb !== 'ListIdentifiers' && verb !== 'ListRecords'))
		return fault('badResumptionToken', 'The list cannot be gone on with from there. Please begin anew.');
	return { request: { verb, wish } };
}

function fresh(verb: OaiRequest['verb'], values: ReadonlyMap<string, string>): Parsed {
	const identifier = values.get('identifier') ?? null;
	if (verb === 'Identify' || verb === 'ListSets') return { request: { verb } };
	if (verb === 'ListMetadataFormats') return { request: { verb, identifier } };
	if (verb === 'GetRecord') return { request: { verb, identifier: identifier ?? '' } };
	const [from, until] = [values.get('from'), values.get('until')];
	const span = spanOf(from, until);
	if (!span)
		return fault('badArgument', 'Dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, both alike, the earlier first.');
	return { request: { verb, wish: { ...span, set: values.get('set') ?? null, after: null } } };
}

const dayMs = 86_400_000;

/** A day or an instant in UTC; null for anything else, such as 30 February. */
function instantOf(text: string): { start: number; whole: boolean } | null {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
	if (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return null;
	const start = Date.parse(text);
	if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(text.replace('Z', ''))) return null;
	return { start, whole: day };
}

/** From an instant on and before another, as ISO writes them; null when what is asked for is no span. */
function spanOf(from: string | undefined, until: string | undefined): Pick<ListWish, 'from' | 'before'> | null {
	const [first, last] = [from, until].map((text) => (text === undefined ? undefined : instantOf(text)));
	if (first === null || last === null) return null;
	if (first && last && (first.whole !== last.whole || first.start > last.start)) return null;
	const iso = (at: number): string => new Date(at).toISOString();
	return {
		from: first ? iso(first.start) : null,
		before: last ? iso(last.start + (last.whole ? dayMs : 1000)) : null,
	};
}
