import { minuteInChina, Refusal } from '@pacesetter/core/kernel';
import { type NoteFilter, noteFilter, type OwnNote } from '@pacesetter/core/reading';
import en from '@pacesetter/web/words/en/reading.json' with { type: 'json' };
import zhCN from '@pacesetter/web/words/zh-CN/reading.json' with { type: 'json' };
import { Hono } from 'hono';
import { type HttpEnv, localeIn, perform, type Request, sendSheet } from '../../../platform/http/index.ts';
import { listOwnNotes } from '../list-notes.ts';

/** As the page says it. */
const words = { 'zh-CN': zhCN, en };
type Words = (typeof words)['en'];
/** Notes that are loaded in one go. */
const size = 100;

const cellsOf = (note: OwnNote, { note: { colours }, notes: { sheetOf } }: Words): (string | number)[] => [
	note.number,
	note.title,
	note.page,
	sheetOf.standings[note.standing],
	note.quote,
	note.body,
	colours[note.colour],
	note.organisation?.shortName ?? sheetOf.nobody,
	note.hidden ? sheetOf.yes : '',
	minuteInChina(new Date(note.writtenAt)),
];

async function* pagesOf(request: Request, filter: NoteFilter, says: Words) {
	for (let page = 1; ; page += 1) {
		const { items } = await perform(request, listOwnNotes, { ...filter, page, size });
		if (items.length === 0) return;
		yield items.map((note) => cellsOf(note, says));
	}
}

/** The caller's own notes as a sheet, all or those that a filter leaves. */
export const readingStreams = (): Hono<HttpEnv> =>
	new Hono<HttpEnv>().get('/my/notes.csv', (c) => {
		const filter = noteFilter.safeParse(c.req.query());
		if (!filter.success) throw new Refusal('INVALID', { field: String(filter.error.issues[0]?.path[0] ?? '') });
		const says = words[localeIn(c)];
		const { title, sheetOf } = says.notes;
		const pages = pagesOf(c.get('request'), filter.data, says);
		return sendSheet(c, { fileName: `${title}.csv`, head: sheetOf.head, incomplete: sheetOf.incomplete, pages });
	});
