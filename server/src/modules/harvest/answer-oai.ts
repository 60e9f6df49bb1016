import {
	allSets,
	categoriesIn,
	type ListWish,
	type OaiError,
	type OaiRequest,
	writeToken,
} from '@pacesetter/core/harvest';
import type { Category } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { categoriesOf, type Described, describe } from './describe.ts';
import { earliestRecord, findRecord, holdRecords, listRecords } from './store.ts';

/** So many records at a time. */
export const pieceSize = 100;

export type OaiAnswer =
	| { readonly kind: 'identify'; readonly earliest: Date | null }
	| { readonly kind: 'formats' }
	| { readonly kind: 'sets'; readonly sets: readonly { spec: string; name: string }[] }
	| { readonly kind: 'record'; readonly record: Described; readonly categories: readonly Category[] }
	| {
			readonly kind: 'list';
			readonly verb: 'ListIdentifiers' | 'ListRecords';
			readonly records: readonly Described[];
			readonly categories: readonly Category[];
			/** Where it goes on; empty: this was the last piece of several; null: there is but one. */
			readonly token: string | null;
	  }
	| { readonly kind: 'error'; readonly error: OaiError };

const error = (code: OaiError['code'], sentence: string): OaiAnswer => ({ kind: 'error', error: { code, sentence } });

/** What a harvester is answered. `numberOf`: the number in an identifier; null: none of ours. */
export async function answerOai(
	act: Act,
	{ request, numberOf }: { request: OaiRequest; numberOf: (identifier: string) => number | null },
): Promise<OaiAnswer> {
	await holdRecords(act.tx);
	if (request.verb === 'Identify') return { kind: 'identify', earliest: await earliestRecord(act.tx) };
	const categories = await categoriesOf(act);
	if (request.verb === 'ListSets') {
		const sets = allSets(categories);
		return { kind: 'sets', sets };
	}
	if ('wish' in request) return answerList(act, request.verb, request.wish, categories);
	if (request.identifier === null) return { kind: 'formats' };
	const number = numberOf(request.identifier);
	const found = number === null ? undefined : await findRecord(act.tx, number);
	const [record] = found ? await describe(act, [found]) : [];
	if (!record) return error('idDoesNotExist', 'There is no such record.');
	return request.verb === 'GetRecord' ? { kind: 'record', record, categories } : { kind: 'formats' };
}

async function answerList(
	act: Act,
	verb: 'ListIdentifiers' | 'ListRecords',
	wish: ListWish,
	categories: readonly Category[],
): Promise<OaiAnswer> {
	const categoryIds = wish.set === null ? null : categoriesIn(categories, wish.set);
	const rows = await listRecords(act.tx, { ...wish, categoryIds, limit: pieceSize + 1 });
	const records = rows.slice(0, pieceSize);
	const last = records.at(-1);
	if (!last && wish.after === null) return error('noRecordsMatch', 'No record matches.');
	const more = rows.length > pieceSize && last;
	const end = wish.after === null ? null : '';
	const after = last && { at: last.changed_at.toISOString(), number: last.number };
	const token = more && after ? writeToken(verb, { ...wish, after }) : end;
	return { kind: 'list', verb, records: await describe(act, records), categories, token };
}
