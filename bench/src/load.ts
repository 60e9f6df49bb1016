import { inLanes } from './lib/lanes.ts';
import { type Options, percentile, report, round } from './lib/report.ts';
import { type Reads, readFor } from './load/readers.ts';
import { type Client, withProduct } from './product/index.ts';
import { makeTemplates, type Template } from './queue/publish.ts';

interface Times {
	readonly count: number;
	/** Milliseconds. */
	readonly p50: number;
	readonly p95: number;
}

interface Ingests extends Times {
	readonly documentsAMinute: number;
}

export interface LoadResult {
	readonly readers: number;
	readonly ingestsAlone: Ingests;
	readonly readsAlone: Reads;
	readonly ingests: Ingests;
	readonly reads: Reads;
}

/** Readers who search and read while documents are ingested, and each without the other. */
export const run = (args: readonly string[]) => report(args, measure);

/** Each reader is taken for one of his own, as behind a proxy. */
const settings = { PACESETTER_PROXIES: '1' };
/** Uploaded and not yet published. */
const atOnce = 4;
/** Longest that one phase may last, in milliseconds. */
const longest = 5 * 60_000;

const measure = ({ quick }: Options): Promise<LoadResult> =>
	withProduct(async ({ client }) => {
		const [readers, documents, seconds] = quick ? [10, 12, 10] : [50, 100, 60];
		const templates = await makeTemplates(client);
		console.log(`${documents} documents, ${atOnce} at once; ${readers} readers, a click in two seconds each`);
		const ingestsAlone = await ingest(client, templates, { from: 1, documents });
		tell('ingests alone', ingestsAlone);
		const alone = AbortSignal.timeout(seconds * 1000);
		const readsAlone = await readFor(client.address, readers, alone);
		tellReads('alone', readsAlone);
		const ended = new AbortController();
		const [reads, ingests] = await Promise.all([
			readFor(client.address, readers, ended.signal),
			ingest(client, templates, { from: documents + 1, documents }).finally(() => ended.abort()),
		]);
		tell('ingests while they read', ingests);
		tellReads('during ingests', reads);
		return { readers, ingestsAlone, readsAlone, ingests, reads };
	}, settings);

async function ingest(
	client: Client,
	templates: readonly Template[],
	{ from, documents }: { from: number; documents: number },
): Promise<Ingests> {
	const began = performance.now();
	const times: number[] = [];
	const numbers = Array.from({ length: documents }, (_, index) => from + index);
	await inLanes(numbers, atOnce, async (number) => {
		if (performance.now() - began > longest)
			throw new Error(`${times.length} documents in ${longest / 60_000} minutes`);
		const template = templates[number % templates.length];
		if (!template) throw new Error('there is no template');
		const { number: document, lastByte } = await client.upload(template.variant(number));
		for await (const { conversion } of client.follow(document))
			if (conversion.errorCode) throw new Error(`The conversion failed: ${conversion.errorCode}`);
		times.push(performance.now() - lastByte);
	});
	const documentsAMinute = round((documents / (performance.now() - began)) * 60_000);
	return {
		count: times.length,
		p50: round(percentile(times, 0.5)),
		p95: round(percentile(times, 0.95)),
		documentsAMinute,
	};
}

const tell = (what: string, { count, p50, p95, documentsAMinute }: Ingests) =>
	console.log(
		`${what}: ${count}, from the last byte to all pages ${p50} ms (95 %: ${p95}), ${documentsAMinute} a minute`,
	);

function tellReads(when: string, { searches, pages, pictures, failed }: Reads): void {
	for (const [what, { count, p50, p95 }] of Object.entries({ searches, pages, pictures }))
		console.log(`${what} ${when}: ${count}, ${p50} ms (95 %: ${p95})`);
	console.log(`failed ${when}: ${failed}`);
}
