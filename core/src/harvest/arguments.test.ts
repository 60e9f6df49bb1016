import { expect, test } from 'vitest';
import { parseOai } from './arguments.ts';
import { writeToken } from './token.ts';

const parse = (query: string) => parseOai([...new URLSearchParams(query)]);
const code = (query: string): string | null => {
	const parsed = parse(query);
	return 'error' in parsed ? parsed.error.code : null;
};
const wish = { from: null, before: null, set: null, after: { at: '2026-03-01T00:00:00.000Z', number: 1000001 } };
const token = encodeURIComponent(writeToken('ListRecords', wish));

test.each([
	['', 'badVerb'],
	['verb=Nothing', 'badVerb'],
	['verb=Identify&verb=Identify', 'badVerb'],
	['verb=identify', 'badVerb'],
	['verb=Identify&identifier=1', 'badArgument'],
	['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
	['verb=GetRecord&identifier=1', 'badArgument'],
	['verb=GetRecord&identifier=1&metadataPrefix=marc', 'cannotDisseminateFormat'],
	['verb=GetRecord&identifier=1&identifier=1&metadataPrefix=oai_dc', 'badArgument'],
	['verb=ListRecords', 'badArgument'],
	['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
	['verb=ListRecords&metadataPrefix=oai_dc&from=yesterday', 'badArgument'],
	['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
	['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03T10:00:00', 'badArgument'],
	['verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-01', 'badArgument'],
	['verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-01&until=2026-03-02T00:00:00Z', 'badArgument'],
	['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
	['verb=ListRecords&resumptionToken=%25', 'badResumptionToken'],
	[`verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=${token}`, 'badArgument'],
	[`verb=ListIdentifiers&resumptionToken=${token}`, 'badResumptionToken'],
	['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
	[`verb=ListRecords&resumptionToken=${token}`, null],
	['verb=Identify', null],
	['verb=ListSets', null],
	['verb=ListMetadataFormats', null],
	['verb=ListMetadataFormats&identifier=1', null],
	['verb=ListIdentifiers&metadataPrefix=oai_dc&set=a:b', null],
])('%s: %s', (query, wanted) => {
	expect(code(query)).toBe(wanted);
});

test('a span holds the whole of its last day or second', () => {
	const span = (query: string) => {
		const parsed = parse(`verb=ListRecords&metadataPrefix=oai_dc&${query}`);
		if (!('request' in parsed) || parsed.request.verb !== 'ListRecords') throw new Error('no list');
		return [parsed.request.wish.from, parsed.request.wish.before];
	};
	expect(span('from=2026-03-01&until=2026-03-01')).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z']);
	expect(span('until=2026-03-01T08:00:00Z')).toEqual([null, '2026-03-01T08:00:01.000Z']);
});

test('a list goes on where it was left', () => {
	expect(parse(`verb=ListRecords&resumptionToken=${token}`)).toEqual({ request: { verb: 'ListRecords', wish } });
});
