import { hold } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { ingestJob } from './jobs.ts';
import { addRendition, findHolder } from './store/index.ts';

/** A file that has been received whole. `format`: told by its content. */
export interface NewContent {
	readonly content: string;
	readonly bytes: number;
	readonly format: string;
	readonly fileName: string;
	/** Shelves the file. Called when nothing speaks against the document, so that a refused one leaves no file. */
	shelve(): Promise<unknown>;
}

/** Puts a content into the conversion queue, once however often it is uploaded. */
export async function keepContent(act: Act, content: NewContent): Promise<void> {
	await hold(act.tx, content.content);
	await content.shelve();
	if (await addRendition(act.tx, { ...content, now: act.now })) {
		await act.enqueue(act.tx, ingestJob, { content: content.content, attempt: 1 });
	}
}

/** The first other document with these bytes that the caller may see; what he may not see isn't hinted at. */
export async function findSame(act: Act, content: string, except: string) {
	return (await findHolder(act.tx, act.caller, content, except)) ?? null;
}
