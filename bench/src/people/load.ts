import autocannon from 'autocannon';
import { round } from '../lib/report.ts';

/** What one connection asks for, turn by turn. */
export interface Walk {
	readonly paths: readonly string[];
	readonly headers: Record<string, string>;
}

export interface Load {
	/** Answers a second. */
	readonly throughput: number;
	/** Milliseconds, from when a click was due to its whole answer. */
	readonly p50: number;
	readonly p95: number;
	/** Answers that were not 2xx, connections that broke, answers that never came. */
	readonly errors: number;
	readonly answers: number;
}

/**
 * As many connections as walks, for some seconds. `rate`: clicks a second of all together, each timed from when it was due;
 * null: each connection clicks as soon as it has its answer.
 */
export async function load(
	address: string,
	walks: readonly Walk[],
	options: { seconds: number; rate: number | null },
): Promise<Load> {
	let next = 0;
	const result = await autocannon({
		url: address,
		connections: walks.length,
		duration: options.seconds,
		timeout: 30,
		...(options.rate ? { overallRate: options.rate } : {}),
		setupClient(client) {
			const walk = walks[next % walks.length];
			next += 1;
			if (walk) client.setRequests(walk.paths.map((path) => ({ method: 'GET', path, headers: walk.headers })));
		},
	});
	const { latency, requests, errors, timeouts, non2xx } = result;
	return {
		throughput: round(requests.average, 1),
		p50: latency.p50,
		// autocannon tells 90, 97.5 and 99 %; the stricter neighbour of 95 is given.
		p95: latency.p97_5,
		errors: errors + timeouts + non2xx,
		answers: result['2xx'],
	};
}
