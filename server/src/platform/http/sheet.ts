import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { csvLine } from '../text/index.ts';
import { attachment } from './attachment.ts';
import type { HttpEnv } from './env.ts';

export interface Sheet {
	readonly fileName: string;
	readonly head: readonly string[];
	/** Its lines, some at a time, each as its cells. */
	readonly pages: AsyncIterator<readonly (readonly (string | number)[])[], unknown>;
	/** What its last line says where it lacks its end. */
	readonly incomplete: string;
}

/** Sends a sheet for Excel and WPS as its lines are read. */
export async function sendSheet(c: Context<HttpEnv>, { fileName, head, pages, incomplete }: Sheet): Promise<Response> {
	const { log } = c.get('request');
	// Before the status is sent, so that a refusal has its own.
	let page = await pages.next();
	c.header('Content-Type', 'text/csv; charset=utf-8');
	c.header('Content-Disposition', attachment(fileName));
	c.header('Cache-Control', 'private, no-store');
	return stream(c, async (out) => {
		// Excel takes a file without the mark for the system's own encoding.
		await out.write(`\uFEFF${csvLine(head)}`);
		try {
			for (; !page.done && !out.aborted; page = await pages.next()) await out.write(page.value.map(csvLine).join(''));
		} catch (error) {
			// The status is sent: a sheet that lacks its end has to say so itself.
			log.error({ err: error, fileName }, 'export of a sheet');
			await out.write(csvLine([incomplete]));
		}
	});
}
