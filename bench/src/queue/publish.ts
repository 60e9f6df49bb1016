import { join } from 'node:path';
import { root } from '../lib/folders.ts';
import type { Client } from '../product/index.ts';
import type { Document } from '../product/upload.ts';
import { variantsOf } from '../product/variants.ts';

/** One of the sample documents, to be sent in many variants. */
export interface Template {
	readonly file: string;
	readonly variant: (number: number) => Document;
	readonly pages: number;
}

const files = [
	'speech.docx',
	'briefing-1.docx',
	'minutes.txt',
	'members.xlsx',
	'plan.docx',
	'progress.pptx',
	'report.odt',
	'needs.csv',
];

/** Publishes one variant of each: its pages are what the others must come to. @throws Error where one isn't published */
export async function makeTemplates(client: Client): Promise<Template[]> {
	const templates: Template[] = [];
	for (const file of files) {
		const variant = await variantsOf(join(root, 'samples/documents', file));
		const { state, pages, errorCode } = await publish(client, variant(0));
		if (state !== 'published' || pages === 0) throw new Error(`${file} was not published: ${state} ${errorCode ?? ''}`);
		templates.push({ file, variant, pages });
	}
	return templates;
}

export interface Published {
	readonly state: string;
	/** Pages that are there and that it says it has; 0 where the two differ. */
	readonly pages: number;
	readonly errorCode: string | null;
}

/** Uploads a document, waits until its conversion has ended, and looks what is there. */
export async function publish(client: Client, document: Document): Promise<Published> {
	const { number } = await client.upload(document);
	let errorCode: string | null = null;
	for await (const { conversion } of client.follow(number)) errorCode = conversion.errorCode;
	const { state, pages, kept } = await client.look(number);
	return { state, pages: pages === kept ? kept : 0, errorCode };
}
