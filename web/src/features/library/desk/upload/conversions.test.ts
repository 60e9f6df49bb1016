import { expect, test } from 'vitest';
import type { OwnDocument } from '../shared/own-document.ts';
import { type Conversions, learn, numbersToAsk } from './conversions.ts';

const document = (number: number, state: OwnDocument['conversion']['state']): OwnDocument => ({
	number,
	title: '纪要',
	categoryId: '01890000-0000-7000-8000-000000000000',
	state: 'processing',
	visibility: 'public',
	organisation: null,
	frozen: false,
	format: 'txt',
	pages: null,
	bytes: 1,
	uploader: 'la****1',
	uploadedAt: '2026-11-23T08:00:00.000Z',
	publishedAt: null,
	views: 0,
	downloads: 0,
	fileName: '纪要.txt',
	version: 1,
	pendingVersion: null,
	conversion: { state, place: null, pagesDone: 0, pages: null, errorCode: null },
	manageable: true,
	review: null,
	renaming: null,
	titleWaits: false,
	copy: 'original',
	copies: null,
	recycled: false,
	breadcrumb: [],
});
const nothing: Conversions = new Map();

test('only what is under way is asked for, the first uploaded first', () => {
	const found = [document(1, 'ready'), document(2, 'converting'), document(3, 'failed'), document(4, 'queued')];
	const known = learn(nothing, [1, 2, 3, 4], found);
	expect(numbersToAsk([1, 2, 3, 4, 5], known)).toEqual([2, 4, 5]);
	expect(numbersToAsk([1, 3], known)).toEqual([]);
});

test('a document that is gone is not asked for again', () => {
	const known = learn(nothing, [1, 2], [document(2, 'queued')]);
	expect(known.get(1)).toBe('gone');
	expect(numbersToAsk([1, 2], known)).toEqual([2]);
});

test('what was not asked for stays as it was known', () => {
	const known = learn(learn(nothing, [1], [document(1, 'ready')]), [2], [document(2, 'ready')]);
	expect([...known.keys()]).toEqual([1, 2]);
});

test('no more are asked for at once than the API takes', () => {
	const numbers = Array.from({ length: 130 }, (_, index) => index + 1);
	expect(numbersToAsk(numbers, nothing)).toEqual(numbers.slice(0, 100));
});
