import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { writeWorkbook } from '@pacesetter/lok';
import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import type { Files } from '../../../platform/files/index.ts';
import {
	answerRefusals,
	attachment,
	type HttpEnv,
	handle,
	perform,
	type Request,
	readUpload,
} from '../../../platform/http/index.ts';
import { csvLine } from '../../../platform/text/index.ts';
import { answerRows } from '../rosters/answer-rows.ts';
import { choosePlace } from '../rosters/choose-place.ts';
import { discardRoster } from '../rosters/discard-roster.ts';
import { beginExport, exportForms, exportHeads, exportPage } from '../rosters/export-roster.ts';
import { getRoster } from '../rosters/get-roster.ts';
import { getTop } from '../rosters/get-top.ts';
import { listPlaces } from '../rosters/list-places.ts';
import { listRosters } from '../rosters/list-rosters.ts';
import { listRows } from '../rosters/list-rows.ts';
import { beginSheet, refusedSheet } from '../rosters/refused-sheet.ts';
import { sealFile } from '../rosters/sealed-file.ts';
import { sendRoster } from '../rosters/send-roster.ts';
import { takeBack } from '../rosters/take-back.ts';
import { takeOver } from '../rosters/take-over.ts';
import { tellForm } from '../rosters/tell-form.ts';
import type { Cursor } from '../store/index.ts';

const { roster } = implement(contract.organisation).$context<Request>().use(answerRefusals);

export const rosterRoutes = {
	roster: {
		list: roster.list.handler(handle(listRosters)),
		get: roster.get.handler(handle(getRoster)),
		rows: roster.rows.handler(handle(listRows)),
		places: roster.places.handler(handle(listPlaces)),
		choose: roster.choose.handler(handle(choosePlace)),
		answer: roster.answer.handler(handle(answerRows)),
		top: roster.top.handler(handle(getTop)),
		form: roster.form.handler(handle(tellForm)),
		apply: roster.apply.handler(handle(takeOver)),
		undo: roster.undo.handler(handle(takeBack)),
		discard: roster.discard.handler(handle(discardRoster)),
	},
};

const fields = z.object({ organisationId: z.coerce.number().int().positive() });

/** A roster is sent in as a stream. `most`: bytes of the largest file taken. */
function sendRoute(files: Files, most: number): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.post('/rosters', async (c) => {
		const request = c.get('request');
		requireSignedIn(request.caller);
		const { file, fileName, ...upload } = await readUpload(c.req.raw, files, most);
		try {
			const wish = fields.safeParse(upload.fields);
			if (!wish.success) throw new Refusal('INVALID', { field: 'organisationId' });
			const keep = async (batchId: string) => {
				const sealed = await sealFile(files, request.secrets, batchId, file);
				return { content: sealed.file.hash, key: sealed.key, shelve: () => files.keep(sealed.file) };
			};
			const sent = { ...wish.data, fileName, bytes: file.bytes, keep };
			return c.json(await perform(request, sendRoster, sent, { name: 'organisation.roster.send', look: false }), 201);
		} finally {
			await file.discard();
		}
	});
	return routes;
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const languageOf = (asked: unknown) => (asked === 'en' ? 'en' : 'zh-CN');

/** The refused rows of a roster go out as they are written. */
function sheetRoute(files: Files): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.post('/rosters/:id{[0-9a-f-]+}/refused.xlsx', async (c) => {
		const request = c.get('request');
		requireSignedIn(request.caller);
		const id = z.uuid().safeParse(c.req.param('id'));
		if (!id.success) throw new Refusal('NOT_FOUND');
		const language = languageOf((await c.req.parseBody()).language);
		const wish = await perform(
			request,
			beginSheet,
			{ id: id.data },
			{ name: 'organisation.roster.sheet', look: false },
		);
		c.header('Content-Type', sheetType);
		c.header('Content-Disposition', attachment(wish.fileName));
		c.header('Cache-Control', 'private, no-store');
		return stream(c, async (out) => {
			const { db, secrets } = request;
			for await (const piece of refusedSheet({ db, files, secrets }, wish, language)) {
				if (out.aborted) return;
				await out.write(piece);
			}
		});
	});
	return routes;
}

const exportForm = z.object({
	form: z.enum(exportForms),
	below: z.coerce.number().int().positive().optional(),
	reason: z.string().trim().max(200).optional(),
});

/** All rows of an export, a page in a transaction of its own. */
async function* exported(request: Request, wish: z.infer<typeof exportForm>): AsyncGenerator<readonly string[]> {
	yield exportHeads[wish.form];
	for (let after: Cursor | null = null; ; ) {
		const page: Awaited<ReturnType<typeof exportPage>> = await perform(request, exportPage, { ...wish, after });
		yield* page.cells;
		if (page.last === null) return;
		after = page.last;
	}
}

async function* asCsv(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
	// Excel takes a file without the mark for the system's own encoding.
	yield '\uFEFF';
	for await (const row of rows) yield csvLine(row);
}

async function* numbered(rows: AsyncIterable<readonly string[]>) {
	let number = 0;
	for await (const row of rows) {
		number += 1;
		const look = number === 1 ? ({ look: 'head' } as const) : {};
		yield { number, cells: row.map((text) => (text === '' ? null : { text, ...look })) };
	}
}

/**
 * What the caller may see goes out under the heads that it would come in with. It is sent for as a form of ours: a link that
 * somebody follows, wherever it stands, takes nothing along, gives no reason in his name and counts for nothing.
 */
async function sendExport(c: Context<HttpEnv>, type: 'xlsx' | 'csv'): Promise<Response> {
	const request = c.get('request');
	requireSignedIn(request.caller);
	const wish = exportForm.safeParse(await c.req.parseBody());
	if (!wish.success) throw new Refusal('INVALID', { field: String(wish.error.issues[0]?.path[0] ?? '') });
	await perform(request, beginExport, wish.data, { name: 'organisation.roster.export', look: false });
	const rows = exported(request, wish.data);
	const pieces = type === 'csv' ? asCsv(rows) : writeWorkbook([{ name: wish.data.form, rows: numbered(rows) }]);
	c.header('Content-Type', type === 'csv' ? 'text/csv; charset=utf-8' : sheetType);
	c.header('Content-Disposition', attachment(`${wish.data.form}.${type}`));
	c.header('Cache-Control', 'private, no-store');
	return stream(c, async (out) => {
		try {
			for await (const piece of pieces) {
				if (out.aborted) return;
				await out.write(piece);
			}
		} catch (error) {
			// The status is sent: a sheet that lacks its end has to say so itself; a workbook without its end does not open.
			request.log.error({ err: error }, 'export of a roster');
			if (type === 'csv') await out.write(csvLine(['INCOMPLETE']));
		}
	});
}

const exportRoutes = (): Hono<HttpEnv> =>
	new Hono<HttpEnv>()
		.post('/rosters/export.xlsx', (c) => sendExport(c, 'xlsx'))
		.post('/rosters/export.csv', (c) => sendExport(c, 'csv'));

/** The streams of rosters. */
export const organisationStreams = (needs: { files: Files; uploadBytes: number }): Hono<HttpEnv> =>
	new Hono<HttpEnv>()
		.route('/', sendRoute(needs.files, needs.uploadBytes))
		.route('/', sheetRoute(needs.files))
		.route('/', exportRoutes());
