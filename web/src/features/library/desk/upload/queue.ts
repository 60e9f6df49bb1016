import type { UploadResult } from '../shared/upload-answer.ts';
import { doubtAbout, type EarlyDoubt } from './formats.ts';

/** Where one file stands on its way to the server. */
export type Sending =
	| { readonly step: 'doubtful'; readonly doubt: EarlyDoubt }
	| { readonly step: 'waiting' }
	| { readonly step: 'sending'; readonly share: number }
	| { readonly step: 'sent'; readonly result: UploadResult }
	| { readonly step: 'refused'; readonly error: unknown };

export interface QueuedFile<Content> {
	readonly id: number;
	readonly file: Content;
	readonly sending: Sending;
}

export interface UploadQueue<Content> {
	readonly nextId: number;
	readonly files: readonly QueuedFile<Content>[];
}

type Described = { readonly name: string; readonly size: number };

/** How many files are sent at once. */
const sentAtOnce = 2;

export type QueueAct<Content> =
	| { readonly act: 'add'; readonly file: Content }
	| { readonly act: 'remove'; readonly id: number }
	| { readonly act: 'become'; readonly id: number; readonly sending: Sending };

/** Puts files in, lets them wait again, moves them on. A file that looks wrong waits for its owner's word. */
export function changeQueue<Content extends Described>(
	queue: UploadQueue<Content>,
	act: QueueAct<Content>,
): UploadQueue<Content> {
	switch (act.act) {
		case 'add': {
			const doubt = doubtAbout(act.file);
			const sending: Sending = doubt === null ? { step: 'waiting' } : { step: 'doubtful', doubt };
			return { nextId: queue.nextId + 1, files: [...queue.files, { id: queue.nextId, file: act.file, sending }] };
		}
		case 'remove':
			return { ...queue, files: queue.files.filter(({ id }) => id !== act.id) };
		case 'become':
			return {
				...queue,
				files: queue.files.map((each) => (each.id === act.id ? { ...each, sending: act.sending } : each)),
			};
	}
}

/** Whether leaving now would lose files: some wait or are being sent. */
export const isSending = (queue: Pick<UploadQueue<unknown>, 'files'>): boolean =>
	queue.files.some(({ sending }) => sending.step === 'waiting' || sending.step === 'sending');

/** The files to start now: the first that wait, as many as may be under way at once. */
export function filesToStart<Content>(queue: UploadQueue<Content>): QueuedFile<Content>[] {
	const underWay = queue.files.filter(({ sending }) => sending.step === 'sending').length;
	const waiting = queue.files.filter(({ sending }) => sending.step === 'waiting');
	return waiting.slice(0, Math.max(0, sentAtOnce - underWay));
}
