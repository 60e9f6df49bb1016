import { expect, test } from 'vitest';
import type { Caller, SignedIn } from '../identity/index.ts';
import { documentStates, visibilities } from './document.ts';
import { checkAudience, mayManage, mayReview, maySee } from './policy.ts';

const account = (accountId: string, administrator = false): SignedIn => ({
	accountId,
	userName: accountId,
	administrator,
	permissions: [],
	mustChangePassword: false,
});
const callers = { nobody: null, reader: account('r'), uploader: account('u'), administrator: account('a', true) };

const every = documentStates.flatMap((state) =>
	visibilities.flatMap((visibility) =>
		[0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
			uploaderId: 'u',
			state,
			visibility,
			recycled: (bits & 1) > 0,
			frozen: (bits & 2) > 0,
			addressed: (bits & 4) > 0,
		})),
	),
);

test('those who look after a document see it in every state, and nobody else manages it', () => {
	for (const document of every) {
		for (const who of ['uploader', 'administrator'] as const) {
			expect(maySee(callers[who], document)).toBe(true);
			expect(mayManage(callers[who], document)).toBe(true);
		}
		for (const who of ['nobody', 'reader'] as const) expect(mayManage(callers[who], document)).toBe(false);
	}
});

test('others see what is published, not in the recycle bin and not frozen, by its visibility', () => {
	for (const document of every) {
		const out = document.state === 'published' && !document.recycled && !document.frozen;
		expect(maySee(null, document)).toBe(out && document.visibility === 'public');
		const forHim = ['public', 'signed_in'].includes(document.visibility) || document.addressed;
		expect(maySee(callers.reader, document)).toBe(out && forHim);
	}
});

test('what others have brought is passed by librarians, and by nobody else', () => {
	const librarian: SignedIn = { ...account('l'), permissions: ['library.manage'] };
	const by = (caller: Caller, ...uploaderIds: string[]) => mayReview(caller, { uploaderIds });
	expect([by(librarian, 'u'), by(callers.administrator, 'u')]).toEqual([true, true]);
	expect([by(librarian, 'l'), by(librarian, 'u', 'l'), by(callers.administrator, 'a')]).toEqual([false, false, false]);
	expect([by(null, 'u'), by(callers.reader, 'u'), by(callers.uploader, 'x')]).toEqual([false, false, false]);
	expect(by({ ...librarian, mustChangePassword: true }, 'u')).toBe(false);
});

test('what is for an organisation has one, and what is for named people names some', () => {
	const refused = (field: string) => expect.objectContaining({ code: 'INVALID', details: { field } });
	expect(() => checkAudience('organisation', null, 0)).toThrow(refused('publisher'));
	expect(() => checkAudience('named', 7, 0)).toThrow(refused('readers'));
	expect(() => checkAudience('organisation', 7, 0)).not.toThrow();
	expect(() => checkAudience('named', null, 1)).not.toThrow();
	expect(() => checkAudience('public', null, 0)).not.toThrow();
});
