import lighthouse, { type Result } from 'lighthouse';
import { shared } from './lib/folders.ts';
import { type Options, percentile, report, round } from './lib/report.ts';
import { launchChrome } from './lighthouse/chrome.ts';
import { type LostPoints, lostPoints, scriptKilobytes } from './lighthouse/result.ts';
import { withProduct } from './product/index.ts';
import { variantsOf } from './product/variants.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface LighthouseResult {
	/** Scores of 100: the medians of several loads. */
	readonly scores: Readonly<Record<(typeof categories)[number], number>>;
	/** JavaScript as transferred, in kB. */
	readonly scriptKb: number;
	/** Of the last load. */
	readonly lost: readonly LostPoints[];
}

/** Lighthouse's mobile profile on the page of a six-page document. */
export const run = (args: readonly string[]) => report(args, measure);

const measure = (options: Options): Promise<LighthouseResult> =>
	withProduct(async ({ client }) => {
		const variant = await variantsOf(shared('source/speech.docx'));
		const { number } = await client.upload(variant(1));
		for await (const { conversion } of client.follow(number)) {
			if (conversion.errorCode) throw new Error(`The conversion failed: ${conversion.errorCode}`);
		}
		const address = `${client.address}/documents/${number}`;
		const loads: Result[] = [];
		for (let load = 0; load < (options.quick ? 1 : 5); load++) loads.push(await audit(address));
		return summarise(loads);
	});

async function audit(address: string): Promise<Result> {
	const chrome = await launchChrome();
	try {
		const flags = { port: chrome.port, onlyCategories: [...categories], logLevel: 'error' as const };
		const result = (await lighthouse(address, flags))?.lhr;
		if (!result || result.runtimeError) throw new Error(`Lighthouse: ${result?.runtimeError?.message ?? 'no result'}`);
		return result;
	} finally {
		chrome.kill();
	}
}

function summarise(loads: readonly Result[]): LighthouseResult {
	const score = (category: (typeof categories)[number]) =>
		round(
			percentile(
				loads.map((load) => (load.categories[category]?.score ?? 0) * 100),
				0.5,
			),
		);
	const scores = {
		performance: score('performance'),
		accessibility: score('accessibility'),
		'best-practices': score('best-practices'),
		seo: score('seo'),
	};
	const last = loads.at(-1);
	const scriptKb = last ? scriptKilobytes(last) : 0;
	const lost = last ? lostPoints(last) : [];
	for (const [category, value] of Object.entries(scores)) console.log(`${category}: ${value}`);
	console.log(`JavaScript: ${scriptKb} kB as transferred`);
	for (const { category, id, title, score: found, says } of lost)
		console.log(`  ${category} ${id} ${found}: ${title} ${says}`);
	return { scores, scriptKb, lost };
}
