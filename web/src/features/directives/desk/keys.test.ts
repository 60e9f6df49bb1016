import { expect, test } from 'vitest';
import { commandOf, listCommandOf } from './keys.ts';

const press = (key: string, more: object = {}) =>
	commandOf({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

test('keys mean what the list of shortcuts says', () => {
	expect(press('ArrowDown')).toEqual({ does: 'go', by: 1 });
	expect(press('ArrowDown', { altKey: true })).toEqual({ does: 'shift', by: 1 });
	expect(press('ArrowLeft', { altKey: true })).toEqual({ does: 'level', by: -1 });
	expect(press('A', { shiftKey: true })).toEqual({ does: 'accept' });
	expect(press('0')).toEqual({ does: 'mark', kind: 'none' });
	expect(press('z', { ctrlKey: true })).toEqual({ does: 'undo' });
	expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ does: 'redo' });
});

test('what the browser needs is left to it', () => {
	expect(press('a', { ctrlKey: true })).toBe(null);
	expect(press('c', { metaKey: true })).toBe(null);
	expect(press('Tab')).toBe(null);
	expect(press('Enter')).toBe(null);
});

test('in the list of all items keys choose many, and mean those', () => {
	const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
	const inList = (key: string, more: object = {}) => listCommandOf({ key, ...none, ...more });
	expect(inList('ArrowDown')).toEqual({ does: 'go', by: 1 });
	expect(inList('ArrowUp', { shiftKey: true })).toEqual({ does: 'reach', by: -1 });
	expect(inList('a', { ctrlKey: true })).toEqual({ does: 'all' });
	expect(inList('a')).toEqual({ does: 'accept' });
	expect(inList('Escape')).toEqual({ does: 'none' });
	expect(inList('z', { ctrlKey: true })).toBe(null);
	expect(inList(' ')).toBe(null);
	expect(inList('ArrowDown', { altKey: true })).toBe(null);
});
