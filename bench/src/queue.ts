import { inLanes } from './lib/lanes.ts';
import { type Options, report, round } from './lib/report.ts';
import { type Product, withProduct } from './product/index.ts';
import { Curve, type Point } from './queue/curve.ts';
import type { Kind } from './queue/kinds.ts';
import { makeTemplates, publish, type Template } from './queue/publish.ts';
import { kill } from './queue/victims.ts';

export interface QueueResult {
	readonly documents: number;
	readonly kills: readonly Kind[];
	/** Documents that are not published with the pages they must have. */
	readonly lost: number;
	readonly documentsAMinute: number;
	readonly memory: readonly Point[];
	/** Memory after the last document to that after the first fifty. */
	readonly memoryRatio: number;
}

/** Documents in a row through the queue, with processes killed meanwhile. Ends with 1 where one is lost. */
export const run = (args: readonly string[]) =>
	report(args, async (options) => {
		const result = await withProduct((product) => measure(product, options));
		if (result.lost > 0) process.exitCode = 1;
		return result;
	});

/** Uploaded and not yet published: the queue is never empty. */
const atOnce = 8;
/** Longest run of the whole, in milliseconds. */
const longest = 30 * 60_000;
const deaths: readonly (readonly [share: number, kind: Kind])[] = [
	[0.25, 'converter'],
	[0.5, 'worker'],
	[0.75, 'converter'],
];

async function measure({ client, pid }: Product, { quick }: Options): Promise<QueueResult> {
	const count = quick ? 60 : 500;
	const templates = await makeTemplates(client);
	console.log(`${count} documents, variants of ${templates.map(({ file, pages }) => `${file} (${pages})`).join(', ')}`);
	const curve = new Curve(pid, quick ? 20 : 50);
	const kills: Kind[] = [];
	let [done, lost] = [0, 0];
	const began = performance.now();

	async function one(number: number, template: Template): Promise<void> {
		if (performance.now() - began > longest)
			throw new Error(`${done} of ${count} documents in ${longest / 60_000} minutes`);
		const { state, pages, errorCode } = await publish(client, template.variant(number));
		if (state !== 'published' || pages !== template.pages) {
			lost += 1;
			console.log(`  lost: ${template.file} number ${number}: ${state}, ${pages} pages, ${errorCode ?? 'no error'}`);
		}
		done += 1;
		curve.note(done);
		const death = deaths.find(([share]) => Math.round(share * count) === done);
		if (death === undefined) return;
		await kill(pid, death[1]);
		kills.push(death[1]);
		console.log(`  killed a ${death[1]} after ${done} documents`);
	}

	await inLanes(Array(count).keys(), atOnce, async (index) => {
		const template = templates[index % templates.length];
		if (template) await one(index + 1, template);
	});
	const documentsAMinute = round(count / ((performance.now() - began) / 60_000), 1);
	const memoryRatio = curve.ratio();
	console.log(`${lost} of ${count} lost, ${documentsAMinute} documents a minute, memory × ${memoryRatio}`);
	return { documents: count, kills, lost, documentsAMinute, memory: curve.points, memoryRatio };
}
