import { useEffect, useReducer, useRef } from 'react';
import { sendFile } from '../../../../ui/send-file.ts';
import { type Audience, audienceForm } from '../shared/audience.ts';
import { readUpload } from '../shared/upload-answer.ts';
import { changeQueue, filesToStart, type QueueAct, type UploadQueue } from './queue.ts';

export interface Destination {
	readonly categoryId: string;
	readonly audience: Audience;
}

const empty: UploadQueue<File> = { nextId: 1, files: [] };

/** Sends queued files to a destination, as soon as there is one. Leaving the page stops what is under way. */
export function useUploads(destination: Destination | null) {
	const [queue, change] = useReducer(changeQueue<File>, empty);
	const leaving = useRef<AbortController | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		leaving.current = controller;
		return () => controller.abort();
	}, []);
	useEffect(() => {
		const signal = leaving.current?.signal;
		if (!destination || !signal) return;
		for (const { id, file } of filesToStart(queue)) void send(id, file, destination, signal, change);
	}, [queue, destination]);
	return { files: queue.files, change };
}

async function send(
	id: number,
	file: File,
	{ categoryId, audience }: Destination,
	signal: AbortSignal,
	change: (act: QueueAct<File>) => void,
): Promise<void> {
	const onProgress = (share: number) => change({ act: 'become', id, sending: { step: 'sending', share } });
	onProgress(0);
	try {
		const fields = { categoryId, ...audienceForm(audience) };
		const result = await sendFile({ address: '/api/uploads', fields, file, onProgress, signal, read: readUpload });
		change({ act: 'become', id, sending: { step: 'sent', result } });
	} catch (error) {
		change({ act: 'become', id, sending: { step: 'refused', error } });
	}
}
