import { type AuditEntry, entryFilter } from '@pacesetter/core/audit';
import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { verifyChain } from '../../../platform/audit/index.ts';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { csvLine } from '../../../platform/text/index.ts';
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
		c.header('Content-Type', 'text/csv; charset=utf-8');
		c.header('Content-Disposition', 'attachment; filename="audit.csv"');
		return stream(c, async (out) => {
			// Excel takes a file without the mark for the system's own encoding.
			await out.write(`\uFEFF${csvLine(head)}`);
			try {
				for (let before: number | null = null; !out.aborted; ) {
					const items: AuditEntry[] = await perform(request, exportEntries, { filter: filter.data, before });
					await out.write(items.map((entry) => csvLine(cells(entry))).join(''));
					const last = items.at(-1);
					if (!last || items.length < 1000) return;
					before = last.id;
				}
			} catch (error) {
				// The status is sent: a sheet that lacks its end has to say so itself.
				request.log.error({ err: error }, 'export of the audit log');
				await out.write(csvLine(['INCOMPLETE']));
			}
		});
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
