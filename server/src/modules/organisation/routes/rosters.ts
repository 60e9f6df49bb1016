import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
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
import { answerRows } from '../rosters/answer-rows.ts';
import { choosePlace } from '../rosters/choose-place.ts';
import { discardRoster } from '../rosters/discard-roster.ts';
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

const languageOf = (asked: string | undefined) => (asked === 'en' ? 'en' : 'zh-CN');

/** The refused rows of a roster go out as they are written. */
function sheetRoute(files: Files): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/rosters/:id{[0-9a-f-]+}/refused.xlsx', async (c) => {
		const request = c.get('request');
		requireSignedIn(request.caller);
		const id = z.uuid().safeParse(c.req.param('id'));
		if (!id.success) throw new Refusal('NOT_FOUND');
		const wish = await perform(request, beginSheet, { id: id.data }, { name: 'organisation.roster.sheet', look: true });
		c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
		c.header('Content-Disposition', attachment(wish.fileName));
		c.header('Cache-Control', 'private, no-store');
		return stream(c, async (out) => {
			const { db, secrets } = request;
			for await (const piece of refusedSheet({ db, files, secrets }, wish, languageOf(c.req.query('language')))) {
				if (out.aborted) return;
				await out.write(piece);
			}
		});
	});
	return routes;
}

/** The streams of rosters. */
export const organisationStreams = (needs: { files: Files; uploadBytes: number }): Hono<HttpEnv> =>
	new Hono<HttpEnv>().route('/', sendRoute(needs.files, needs.uploadBytes)).route('/', sheetRoute(needs.files));
