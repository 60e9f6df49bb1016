import { Refusal } from '@pacesetter/core/kernel';
import { expect, test } from 'vitest';
import { forPage, refusalIn } from './refusal.ts';

const request = new Request('http://library.example/desk/upload?x=1');

test('a refusal is found as thrown by rules and as sent by the API', () => {
	const expected = { code: 'UPLOAD_TOO_LARGE', details: { megabytes: 100 } };
	expect(refusalIn(new Refusal('UPLOAD_TOO_LARGE', { megabytes: 100 }))).toEqual(expected);
	expect(refusalIn({ code: 'UPLOAD_TOO_LARGE', status: 413, data: { megabytes: 100, odd: [1] } })).toEqual(expected);
});

test.each([null, 'NOT_FOUND', {}, { code: 'ENOENT' }, new Error('fault')])('%o is no refusal', (error) => {
	expect(refusalIn(error)).toBeNull();
});

test('whoever must sign in first comes back to where he was', async () => {
	const answer = await forPage(request, Promise.reject(new Refusal('SIGN_IN_REQUIRED'))).catch((thrown) => thrown);
	expect(answer.headers.get('Location')).toBe(`/sign-in?back=${encodeURIComponent('/desk/upload?x=1')}`);
});

test('a refusal is a page with the status that the API gave it, and a fault stays a fault', async () => {
	for (const [code, status] of [
		['NOT_FOUND', 404],
		['NOTHING_TO_RETRY', 409],
	] as const) {
		const refused = forPage(request, Promise.reject({ code, status, data: {} }));
		await expect(refused).rejects.toMatchObject({ data: { code }, init: { status } });
	}
	const fault = new Error('fault');
	await expect(forPage(request, Promise.reject(fault))).rejects.toBe(fault);
});
