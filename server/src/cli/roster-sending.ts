import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import {
	type ApplyMode,
	batchDetail,
	isBusy,
	organisationRow,
	rosterRow,
	rosterSent,
	treeNode,
} from '@pacesetter/core/organisation';
import { z } from 'zod';
import { type Failure, failureOf } from './failure.ts';
import type { ProductLink } from './product.ts';
import { uploadBody } from './upload-body.ts';

type Batch = z.infer<typeof batchDetail>;
type Row = Pick<z.infer<typeof rosterRow>, 'sheet' | 'row' | 'name' | 'state' | 'faults' | 'fault' | 'faultRow'>;

export interface Outcome {
	readonly file: string;
	/** Whether it was taken over. */
	readonly ok: boolean;
	readonly id?: string;
	readonly state?: Batch['state'];
	readonly failure?: Batch['failure'];
	readonly rows?: Batch['rows'];
	/** Rows that were refused or are asked about: the first thousand. */
	readonly refused?: readonly Row[];
	readonly error?: Failure;
}

const refusal = z.object({ code: z.string() });

async function asked<Shape extends z.ZodType>(
	product: ProductLink,
	shape: Shape,
	path: string,
): Promise<z.infer<Shape>> {
	const answer = await product.ask('GET', path);
	if (answer.status !== 200) throw new Error(refusal.parse(answer.body).code);
	return shape.parse(answer.body);
}

/** The organisation with a code, or the first top that the account reaches. @throws Error when there is none */
async function findOrganisation(product: ProductLink, code: string | null): Promise<number> {
	if (code === null) {
		const [top] = await asked(product, z.array(treeNode), '/organisations/tree');
		if (!top) throw new Error('This account reaches no organisation: name another with --as.');
		return top.id;
	}
	const path = `/organisations?size=100&query=${encodeURIComponent(code)}`;
	const { items } = await asked(product, z.object({ items: z.array(organisationRow) }), path);
	const found = items.find((one) => one.code === code);
	if (!found) throw new Error(`This account reaches no organisation with the code ${code}.`);
	return found.id;
}

/** Waits until a worker has done a step. */
async function settled(product: ProductLink, id: string): Promise<Batch> {
	for (;;) {
		const batch = await asked(product, batchDetail, `/rosters/${id}`);
		if (process.stderr.isTTY) process.stderr.write(`\r${batch.rowsRead} rows`);
		if (!isBusy(batch.state)) return batch;
		await delay(200);
	}
}

async function rowsIn(product: ProductLink, id: string, state: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (let page = 1; page <= 10; page += 1) {
		const path = `/rosters/${id}/rows?state=${state}&size=100&page=${page}`;
		const { items, total } = await asked(product, z.object({ items: z.array(rosterRow), total: z.number() }), path);
		for (const { sheet, row, name, faults, fault, faultRow } of items)
			rows.push({ sheet, row, name, state: rosterRow.shape.state.parse(state), faults, fault, faultRow });
		if (rows.length >= total) break;
	}
	return rows;
}

async function post(product: ProductLink, path: string, body: Parameters<ProductLink['ask']>[2], status: number) {
	const answer = await product.ask('POST', path, body);
	if (answer.status !== status) throw new Error(refusal.parse(answer.body).code);
	return answer.body;
}

const jsonBody = (value: object) => ({ type: 'application/json', stream: Readable.from([JSON.stringify(value)]) });

/** Sends a file in, has it read and compared, and taken over. */
export async function importFile(
	product: ProductLink,
	file: string,
	wish: { at: string | null; mode: ApplyMode },
): Promise<Outcome> {
	try {
		if (!(await stat(file)).isFile()) return { file, ok: false, error: { code: 'unreadable', message: 'Not a file.' } };
		const organisationId = String(await findOrganisation(product, wish.at));
		const { id } = rosterSent.parse(await post(product, '/rosters', uploadBody(file, { organisationId }), 201));
		const read = await settled(product, id);
		if (read.state === 'read') await post(product, `/rosters/${id}/apply`, jsonBody({ mode: wish.mode }), 200);
		const { state, failure, rows } = read.state === 'read' ? await settled(product, id) : read;
		const refused = [...(await rowsIn(product, id, 'refused')), ...(await rowsIn(product, id, 'question'))];
		return { file, ok: state === 'applied', id, state, failure, rows, refused };
	} catch (error) {
		return { file, ok: false, error: failureOf(error) };
	}
}

const reasonOf = ({ faults, fault, faultRow }: Row): string =>
	[
		...faults.map(({ reason, head }) => `${head}: ${reason}`),
		...(fault ? [`${fault}${faultRow === null ? '' : ` of row ${faultRow}`}`] : []),
	]
		.join('; ')
		.replaceAll('_', ' ');

/** The same in words. */
export function tellImport({ file, ok, id, state, failure, rows, refused = [], error }: Outcome): string {
	if (error) return `${file}: ${error.code}: ${error.message}`;
	const counts = Object.entries(rows ?? {})
		.filter(([, count]) => count > 0)
		.map(([name, count]) => `${count} ${name}`);
	return [
		`${file}: ${ok ? 'taken over' : `not taken over (${failure ?? state})`.replaceAll('_', ' ')}, ${counts.join(', ')}, batch ${id}`,
		...refused.slice(0, 20).map((row) => `  row ${row.row} ${row.name}: ${reasonOf(row)}`),
		...(refused.length > 20 ? [`  and ${refused.length - 20} rows more`] : []),
	].join('\n');
}
