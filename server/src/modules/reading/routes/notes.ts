import { Refusal } from '@pacesetter/core/kernel';
import { noteFilter, type OwnNote } from '@pacesetter/core/reading';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { csvLine } from '../../../platform/text/index.ts';
import { listOwnNotes } from '../list-notes.ts';

const head = [
	'document',
	'title',
	'page',
	'standing',
	'quote',
	'note',
	'colour',
	'shared_with',
	'hidden',
	'written_at',
];
/** Notes that are loaded in one go. */
const size = 100;

const cells = (note: OwnNote): (string | number)[] => [
	note.number,
	note.title,
	note.page,
	note.standing,
	note.quote,
	note.body,
	note.colour,
	note.organisation?.shortName ?? '',
	note.hidden ? 'yes' : '',
	note.writtenAt,
];

/** The caller's own notes as a sheet, all or those that a filter leaves. */
export function readingStreams(): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/my/notes.csv', async (c) => {
		const request = c.get('request');
		const filter = noteFilter.safeParse(c.req.query());
		if (!filter.success) throw new Refusal('INVALID', { field: String(filter.error.issues[0]?.path[0] ?? '') });
		const at = (page: number) => perform(request, listOwnNotes, { ...filter.data, page, size });
		// Before the status is sent, so that a refusal has its own.
		let notes = await at(1);
		c.header('Content-Type', 'text/csv; charset=utf-8');
		c.header('Content-Disposition', 'attachment; filename="notes.csv"');
		c.header('Cache-Control', 'private, no-store');
		return stream(c, async (out) => {
			// Excel takes a file without the mark for the system's own encoding.
			await out.write(`\uFEFF${csvLine(head)}`);
			try {
				for (let page = 2; notes.items.length > 0 && !out.aborted; page += 1) {
					await out.write(notes.items.map((note) => csvLine(cells(note))).join(''));
					notes = await at(page);
				}
			} catch (error) {
				// A sheet that lacks its end has to say so itself.
				request.log.error({ err: error }, 'export of notes');
				await out.write(csvLine(['INCOMPLETE']));
			}
		});
	});
	return routes;
}
