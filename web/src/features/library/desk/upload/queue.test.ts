import { expect, test } from 'vitest';
import { changeQueue, filesToStart, isSending, type QueueAct, type UploadQueue } from './queue.ts';

type Described = { name: string; size: number };
const empty: UploadQueue<Described> = { nextId: 1, files: [] };
const after = (...acts: QueueAct<Described>[]) => acts.reduce(changeQueue<Described>, empty);
const add = (name: string, size = 10): QueueAct<Described> => ({ act: 'add', file: { name, size } });
const ids = (queue: UploadQueue<Described>) => filesToStart(queue).map(({ id }) => id);

test('two files are sent at once, in the order they were added', () => {
	const queue = after(add('一.docx'), add('二.PDF'), add('三.md'));
	expect(ids(queue)).toEqual([1, 2]);
	const under = changeQueue(queue, { act: 'become', id: 1, sending: { step: 'sending', share: 0.5 } });
	expect(ids(under)).toEqual([2]);
	expect(ids(changeQueue(under, { act: 'become', id: 2, sending: { step: 'sending', share: 0 } }))).toEqual([]);
});

test('a file that failed lets the next one go, and waits for its owner', () => {
	const queue = after(add('一.docx'), add('二.docx'), add('三.docx'));
	const refused = changeQueue(queue, { act: 'become', id: 1, sending: { step: 'refused', error: null } });
	expect(ids(refused)).toEqual([2, 3]);
});

test('leaving would lose files that wait or are being sent, and no others', () => {
	const queue = after(add('一.docx'));
	const become = (sending: Extract<QueueAct<Described>, { act: 'become' }>['sending']) =>
		isSending(changeQueue(queue, { act: 'become', id: 1, sending }));
	expect(isSending(empty)).toBe(false);
	expect(isSending(queue)).toBe(true);
	expect(become({ step: 'sending', share: 0.9 })).toBe(true);
	expect(become({ step: 'refused', error: null })).toBe(false);
	expect(become({ step: 'sent', result: { number: 1, title: '一', sameAs: null } })).toBe(false);
});

test.each([
	['无扩展名', 10, 'extension'],
	['程序.exe', 10, 'extension'],
	['空.docx', 0, 'empty'],
])('%s of %i bytes is doubted and not sent unasked', (name, size, doubt) => {
	const queue = after(add(name, size));
	expect(queue.files[0]?.sending).toEqual({ step: 'doubtful', doubt });
	expect(ids(queue)).toEqual([]);
	expect(ids(changeQueue(queue, { act: 'become', id: 1, sending: { step: 'waiting' } }))).toEqual([1]);
});

test('the id of a removed file is not given again', () => {
	const queue = after(add('一.docx'), { act: 'remove', id: 1 }, add('二.docx'));
	expect(queue.files.map(({ id }) => id)).toEqual([2]);
});
