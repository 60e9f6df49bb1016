import { expect, test } from 'vitest';
import { idNumberFault, maskIdNumber, readIdNumber } from './id-number.ts';

// Made for this test by the standard's own formula; the area 990000 belongs to nobody.
const [man, woman] = ['990000199001010034', '990000198512310020'];
const withCheck = (first17: string) => {
	for (const check of '0123456789X') if (idNumberFault(first17 + check) === null) return first17 + check;
	throw new Error('no check digit fits');
};

test('a number whose check digit fits is taken, and tells birth and sex', () => {
	const [first, second] = [withCheck(man.slice(0, 17)), withCheck(woman.slice(0, 17))];
	expect(readIdNumber(first)).toEqual({ bornOn: '1990-01-01', sex: 'male' });
	expect(readIdNumber(second)).toEqual({ bornOn: '1985-12-31', sex: 'female' });
	expect(idNumberFault(first.replace(/.$/, first.endsWith('1') ? '2' : '1'))).toBe('check');
});

test('what is no ID number is told apart', () => {
	expect(idNumberFault('990000900101003')).toBe('length');
	expect(idNumberFault('99000019900101003a')).toBe('form');
	expect(idNumberFault('X90000199001010034')).toBe('form');
	expect(idNumberFault('990000199001010000')).toBe('rounded');
	expect(idNumberFault('990000199002310018')).toBe('date');
});

test('a mask shows the region and the end, and nothing of the birth', () => {
	expect(maskIdNumber('990000199001010034')).toBe('9900**********0034');
});

test('of the eleven check characters exactly one fits', () => {
	const fitting = [...'0123456789X'].filter((check) => idNumberFault(`99000020000229001${check}`) === null);
	expect(fitting).toHaveLength(1);
});
