import { type AuditEntry, type EntryFilter, entryFilter } from '@pacesetter/core/audit';
import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { verifyChain } from '../../../platform/audit/index.ts';
import { type HttpEnv, perform, type Request, sendSheet } from '../../../platform/http/index.ts';
import { beginExport, exportEntries } from '../export-entries.ts';
import { beginVerify } from '../verify-log.ts';

const head = ['id', 'at', 'user', 'act', 'outcome', 'reason', 'role', 'role at', 'organisation', 'subject', 'details'];

const cells = (entry: AuditEntry): (string | number)[] => [
	entry.id,
	entry.at,
	entry.userName ?? '',
	entry.act,
	entry.outcome,
	entry.reason ?? '',
	entry.capacity?.role ?? '',
	entry.capacity?.organisation ?? '',
	entry.organisation?.shortName ?? '',
	entry.subject ? `${entry.subject.kind} ${entry.subject.id}` : '',
	entry.details ? JSON.stringify(entry.details) : '',
];

async function* pagesOf(request: Request, filter: EntryFilter) {
	for (let before: number | null = null; ; ) {
		const items: AuditEntry[] = await perform(request, exportEntries, { filter, before });
		yield items.map(cells);
		const last = items.at(-1);
		if (!last || items.length < 1000) return;
		before = last.id;
	}
}

/**
 * The log's streams, sent for by forms of ours, since each leaves an entry in the name of who asks: the whole of it as a sheet,
 * and the proof of the chain with its progress, a JSON object a line.
 */
export function auditStreams(): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.post('/audit/entries.csv', async (c) => {
		const request = c.get('request');
		const filter = entryFilter.safeParse(await c.req.parseBody());
		if (!filter.success) throw new Refusal('INVALID', { field: String(filter.error.issues[0]?.path[0] ?? '') });
		await perform(request, beginExport, filter.data, { name: 'audit.export', look: false });
		const pages = pagesOf(request, filter.data);
		return sendSheet(c, { fileName: 'audit.csv', head, pages, incomplete: 'INCOMPLETE' });
	});
	routes.post('/audit/verify', async (c) => {
		const request = c.get('request');
		await perform(request, beginVerify, undefined, { name: 'audit.verify', look: false });
		c.header('Content-Type', 'application/x-ndjson');
		return stream(c, async (out) => {
			const tell = (line: object) => out.write(`${JSON.stringify(line)}\n`);
			const progress = (entries: number): void => void tell({ entries });
			await tell({ verdict: await verifyChain(request.db, { kept: c.req.query('kept'), progress }) });
		});
	});
	return routes;
}
