import { setTimeout as delay } from 'node:timers/promises';
import { shared } from './lib/folders.ts';
import { type Options, percentile, report, round } from './lib/report.ts';
import { type Client, withProduct } from './product/index.ts';
import type { Document } from './product/upload.ts';
import { variantsOf } from './product/variants.ts';

/** Milliseconds from the upload's last byte to each of these, one after another. */
interface Moments {
	/** The upload was answered. */
	readonly answered: number;
	/** The stream said that the conversion has begun. */
	readonly begun: number;
	/** … that the PDF is there, which is known from the number of pages. */
	readonly pdf: number;
	/** … that page 1 is there. */
	readonly pageOne: number;
	/** Its picture had been fetched. */
	readonly visible: number;
	/** The last page was there. */
	readonly whole: number;
}

export interface FirstPageResult {
	readonly median: number;
	readonly p95: number;
	readonly breakdown: Moments;
}

/** Uploads into the idle product, and how long until the first page can be seen. */
export const run = (args: readonly string[]) => report(args, measure);

const pictureWidth = 800;
/** What a job leaves to be tidied up is done by then. */
const idleMs = 700;

const measure = (options: Options): Promise<FirstPageResult> =>
	withProduct(async ({ client }) => {
		const variant = await variantsOf(shared('source/speech.docx'));
		const warm = 6;
		const all: Moments[] = [];
		for (let number = 0; number < warm + (options.quick ? 8 : 40); number++) {
			await delay(idleMs);
			const moments = await publish(client, variant(number));
			if (number >= warm) all.push(moments);
		}
		const at = (name: keyof Moments, share: number) =>
			round(
				percentile(
					all.map((moments) => moments[name]),
					share,
				),
			);
		const breakdown: Moments = {
			answered: at('answered', 0.5),
			begun: at('begun', 0.5),
			pdf: at('pdf', 0.5),
			pageOne: at('pageOne', 0.5),
			visible: at('visible', 0.5),
			whole: at('whole', 0.5),
		};
		console.log(`${all.length} uploads, one at a time; milliseconds from the last byte, median (p95):`);
		for (const name of Object.keys(breakdown) as (keyof Moments)[]) {
			console.log(`  ${name.padEnd(9)} ${String(at(name, 0.5)).padStart(5)} (${at(name, 0.95)})`);
		}
		return { median: breakdown.visible, p95: at('visible', 0.95), breakdown };
	});

async function publish(client: Client, document: Document): Promise<Moments> {
	const { number, lastByte, answered } = await client.upload(document);
	const since = () => performance.now() - lastByte;
	const heard: Partial<Record<'begun' | 'pdf' | 'pageOne' | 'whole', number>> = {};
	let visible = Promise.resolve(0);
	for await (const { at, conversion } of client.follow(number)) {
		if (conversion.errorCode) throw new Error(`The conversion failed: ${conversion.errorCode}`);
		const ms = at - lastByte;
		if (conversion.state !== 'queued') heard.begun ??= ms;
		if (conversion.pages !== null) heard.pdf ??= ms;
		if (conversion.pagesDone > 0 && heard.pageOne === undefined) {
			heard.pageOne = ms;
			visible = client.picture(number, 1, pictureWidth).then(since);
		}
		if (conversion.state === 'ready') heard.whole = ms;
	}
	const { begun = 0, pdf = 0, pageOne = 0, whole = 0 } = heard;
	if (whole === 0) throw new Error('The stream ended before the conversion');
	return { answered: answered - lastByte, begun, pdf, pageOne, visible: await visible, whole };
}
