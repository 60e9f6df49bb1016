import { expect, test } from 'vitest';
import type { Caller } from '../identity/index.ts';
import { documentStates, visibilities } from './document.ts';
import { mayManage, maySee } from './policy.ts';

const account = (accountId: string, administrator = false): Caller => ({
	accountId,
	userName: accountId,
	administrator,
	permissions: [],
	mustChangePassword: false,
});
const callers = { nobody: null, reader: account('r'), uploader: account('u'), administrator: account('a', true) };

const every = documentStates.flatMap((state) =>
	visibilities.flatMap((visibility) =>
		[true, false].map((recycled) => ({ uploaderId: 'u', state, visibility, recycled })),
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

test('others see what is published and not in the recycle bin, by its visibility', () => {
	for (const document of every) {
		const out = document.state === 'published' && !document.recycled;
		expect(maySee(null, document)).toBe(out && document.visibility === 'public');
		expect(maySee(callers.reader, document)).toBe(out);
	}
});
