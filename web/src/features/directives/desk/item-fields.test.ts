import { blankItem } from '@pacesetter/core/directives/desk';
import { expect, test } from 'vitest';
import type { Item } from '../shared/types.ts';
import { changeOf, itemFieldsOf, type ManyFields, manyChangeOf } from './item-fields.ts';

const item: Item = {
	...blankItem,
	types: [],
	also: [],
	seats: [],
	id: '00000000-0000-4000-8000-000000000001',
	position: 1,
	kind: 'action',
	text: '走访慰问',
	clauses: ['c1'],
	pillar: 'service',
	ownerOrganisation: 7,
	ownerName: '清泉镇党委',
	event: '建党110周年',
	offsetDays: -10,
	quotaLow: 1,
	why: 'hand',
};

test('what is not touched in the form stays as it is', () => {
	const { id: _, position, state, ownerSaid, ownerName, dueSaid, rule, why, said, ...kept } = item;
	expect(changeOf(itemFieldsOf(item))).toEqual(kept);
});

test('a date is fixed, hangs on an event, or is not set', () => {
	const fields = { ...itemFieldsOf(item), dueOn: '2031-01-01' };
	expect(changeOf({ ...fields, date: 'fixed' })).toMatchObject({ dueOn: '2031-01-01', event: null, offsetDays: null });
	expect(changeOf({ ...fields, date: 'event', offsetDays: '' })).toMatchObject({ dueOn: null, offsetDays: 0 });
	expect(changeOf({ ...fields, date: 'none' })).toMatchObject({ dueOn: null, event: null, offsetDays: null });
});

test('of many only what was said is set, of an owner the post where one is chosen', () => {
	const nothing: ManyFields = {
		ownerOrganisation: null,
		ownerPost: null,
		date: 'keep',
		dueOn: '2031-01-01',
		event: '',
		offsetDays: '',
		accept: false,
	};
	expect(manyChangeOf(nothing)).toBe(null);
	expect(manyChangeOf({ ...nothing, accept: true })).toEqual({ state: 'accepted' });
	expect(manyChangeOf({ ...nothing, ownerOrganisation: 7, date: 'fixed' })).toEqual({
		ownerOrganisation: 7,
		dueOn: '2031-01-01',
	});
	expect(manyChangeOf({ ...nothing, ownerOrganisation: 7, ownerPost: 'p1' })).toEqual({ ownerPost: 'p1' });
	expect(manyChangeOf({ ...nothing, date: 'event', event: ' 迎检 ' })).toEqual({ event: '迎检', offsetDays: 0 });
});
