import { chooseBatch } from './convert/corpus.ts';
import { startOurs } from './convert/ours.ts';
import { startPeer } from './convert/peer.ts';
import type { Side } from './convert/side.ts';
import { runBatch, runSingle } from './convert/trials.ts';
import { inTemporary, shared } from './lib/folders.ts';
import { inLanes } from './lib/lanes.ts';
import { type Options, report, round } from './lib/report.ts';

/** `ratio`: how many times faster ours is. */
export interface Comparison {
	readonly ours: number;
	readonly peer: number;
	readonly ratio: number;
}

export interface ConvertResult {
	/** Milliseconds from one document to the pictures of all its pages. */
	readonly single: Comparison;
	/** Documents a minute. */
	readonly batch: Comparison;
}

const atOnce = 2;

/** Our converter beside a start of soffice and pdftoppm for each document. */
export const run = (args: readonly string[]) => report(args, measure);

const measure = (options: Options): Promise<ConvertResult> =>
	inTemporary(async (profiles) => {
		const document = shared('source/speech.docx');
		const batch = options.quick ? (await chooseBatch()).slice(0, 8) : await chooseBatch();
		const peer = await startPeer(profiles, document, atOnce);
		const ours = await startOurs(await pixelsOf(peer, [document, ...batch]), atOnce);
		try {
			return await compare([ours, peer], document, batch, options);
		} finally {
			await ours.close();
		}
	});

/** What a side makes of each document; nothing of those that it fails on. */
async function pixelsOf(side: Side, files: readonly string[]): Promise<Map<string, number>> {
	const found = new Map(files.map((file) => [file, 0]));
	await inLanes(files, atOnce, (file, lane) =>
		inTemporary(async (out) => {
			const made = await side.convert(file, out, lane).catch(() => undefined);
			found.set(file, made?.pixels ?? 0);
		}),
	);
	return found;
}

async function compare(
	[ours, peer]: readonly [Side, Side],
	document: string,
	batch: readonly string[],
	{ quick }: Options,
): Promise<ConvertResult> {
	for (const side of [ours, peer]) console.log(`${side.name}: ${await side.describe()}`);
	const [ourMs, peerMs] = await runSingle([ours, peer], document, quick ? 3 : 7);
	const single = { ours: round(ourMs), peer: round(peerMs), ratio: round(peerMs / ourMs, 2) };
	console.log(`one document: ours ${single.ours} ms, peer ${single.peer} ms: ${single.ratio} times faster`);
	const [ourRate, peerRate] = await runBatch([ours, peer], batch, atOnce, quick ? 1 : 3);
	const many = { ours: round(ourRate, 1), peer: round(peerRate, 1), ratio: round(ourRate / peerRate, 2) };
	console.log(
		`${batch.length} documents, ${atOnce} at once: ours ${many.ours} a minute, peer ${many.peer}: ${many.ratio} times faster`,
	);
	return { single, batch: many };
}
