import { expect, test } from 'vitest';
import { audienceFields, audienceForm, audienceOf, audienceProblem, everybody, personValue } from './audience.ts';

const town = { value: 7, label: '清泉镇' };

test('it is told what has yet to be said', () => {
	expect(audienceProblem(everybody)).toBe(null);
	expect(audienceProblem({ ...everybody, visibility: 'organisation' })).toBe('organisation');
	expect(audienceProblem({ ...everybody, visibility: 'organisation', organisation: town })).toBe(null);
	expect(audienceProblem({ ...everybody, visibility: 'named' })).toBe('readers');
});

test('persons and user names go apart, and come back as they went', () => {
	const id = '01890000-0000-7000-8000-000000000000';
	const audience = audienceOf(
		{ visibility: 'named', organisation: { id: 7, shortName: '清泉镇' } },
		{ accounts: [{ userName: 'jiang' }], persons: [{ id, name: '江某' }] },
	);
	expect(audience.readers).toEqual([
		{ value: 'jiang', label: 'jiang' },
		{ value: personValue(id), label: '江某' },
	]);
	const readers = { userNames: ['jiang'], personIds: [id] };
	expect(audienceFields(audience)).toEqual({ visibility: 'named', organisationId: 7, readers });
	expect(audienceForm(audience)).toEqual({
		visibility: 'named',
		organisationId: '7',
		readers: JSON.stringify(readers),
	});
	expect(audienceForm(everybody)).toEqual({ visibility: 'public' });
});
