import { expect, test } from 'vitest';
import { isPhone, maskPhone, plainPhone } from './phone.ts';

test.each([
	['13800001234', '13800001234'],
	['138 0000 1234', '13800001234'],
	['+86 138-0000-1234', '13800001234'],
	['0086 13800001234', '13800001234'],
	['0551-62345678', '055162345678'],
	['(010) 6234 5678', '01062345678'],
])('%s is the number %s', (written, plain) => {
	expect(plainPhone(written)).toBe(plain);
	expect(isPhone(plain)).toBe(true);
});

test.each(['', '12800001234', '1380000123', '138000012345', '62345678', '13800001234转8', '0551'])(
	'%s is no number',
	(text) => {
		expect(isPhone(plainPhone(text))).toBe(false);
	},
);

test('a mask shows whose it may be and never the number', () => {
	expect(maskPhone('13800001234')).toBe('138****1234');
	expect(maskPhone('055162345678')).toBe('055****5678');
});
