import { basename } from 'node:path';
import { chooseBatch } from './convert/corpus.ts';
import { type OurSide, startOurs } from './convert/ours.ts';
import { startPeer } from './convert/peer.ts';
import type { Side } from './convert/side.ts';
import { runBatch, runSingle } from './convert/trials.ts';
import { inTemporary, shared } from './lib/folders.ts';
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
		const peer = await startPeer(profiles, document, atOnce);
		const ours = startOurs(atOnce);
		try {
			await suits(ours, peer, document);
			const batch = await chooseBatch(options.quick ? 0.2 : 1, (file) => suits(ours, peer, file));
			return await compare([ours, peer], document, batch, options);
		} finally {
			await ours.close();
		}
	});

/** Whether both sides can convert a document, so that neither gains by the other's failure. Makes ours ready for it. */
async function suits(ours: OurSide, peer: Side, file: string): Promise<boolean> {
	try {
		const { pixels } = await inTemporary((out) => peer.convert(file, out, 0));
		await ours.prepare(file, pixels);
		return true;
	} catch (error) {
		const reason = error instanceof Error ? error.message.slice(0, 200) : error;
		console.log(`  passed over: ${basename(file)}: ${reason}`);
		return false;
	}
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
