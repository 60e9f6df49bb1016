import type { StatementLine } from '@pacesetter/core/points';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { csvLine } from '../../../platform/text/index.ts';
import { exportStatement } from '../list-statement.ts';

const head = ['number', 'at', 'kind', 'amount', 'balance', 'document', 'title', 'reason'];

const cells = (line: StatementLine): (string | number)[] => [
	line.number,
	line.at,
	line.kind,
	line.amount,
	line.balance,
	line.document?.number ?? '',
	line.document?.title ?? '',
	line.reason ?? '',
];

/** The caller's own statement as a sheet. */
export function pointsStreams(): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/my/points/statement.csv', async (c) => {
		const request = c.get('request');
		const next = (below: number) => perform(request, exportStatement, { below });
		// Before the status is sent, so that a refusal has its own.
		let lines = await next(Number.MAX_SAFE_INTEGER);
		c.header('Content-Type', 'text/csv; charset=utf-8');
		c.header('Content-Disposition', 'attachment; filename="points.csv"');
		c.header('Cache-Control', 'private, no-store');
		return stream(c, async (out) => {
			// Excel takes a file without the mark for the system's own encoding.
			await out.write(`\uFEFF${csvLine(head)}`);
			try {
				for (let last = lines.at(-1); last && !out.aborted; last = lines.at(-1)) {
					await out.write(lines.map((line) => csvLine(cells(line))).join(''));
					lines = await next(last.number);
				}
			} catch (error) {
				// A sheet that lacks its end has to say so itself.
				request.log.error({ err: error }, 'export of a statement');
				await out.write(csvLine(['INCOMPLETE']));
			}
		});
	});
	return routes;
}
