import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Client } from '../product/index.ts';
import type { Search } from './score.ts';

const state = z.object({
	rebuilding: z.object({ done: z.number(), total: z.number() }).nullable(),
	rebuiltAt: z.string().nullable(),
});

/** Has the product make its index. @returns milliseconds */
export async function buildIndex(client: Client): Promise<number> {
	const start = performance.now();
	await client.ask('POST', '/search/index/rebuild', {});
	for (let told = 0; ; await delay(250)) {
		const { rebuilding, rebuiltAt } = state.parse(await (await client.ask('GET', '/search/index')).json());
		if (rebuiltAt !== null) return performance.now() - start;
		if (!rebuilding || rebuilding.done - told < 50_000) continue;
		told = rebuilding.done;
		console.log(`${told} passages in the index`);
	}
}

/** In megabytes. */
export const folderSize = (folder: string): number =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
		(sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0) / 1e6,
		0,
	);

const answer = z.object({ items: z.array(z.object({ number: z.number() })) });

/** Longer questions are refused. */
const longest = 200;

/** The product as a reader without an account asks it. `scope`: more of the address. */
export function ourSearch(client: Client, ids: ReadonlyMap<string, string>, scope = ''): Search {
	let asked = 0;
	return async (q) => {
		// A question without a word is refused; it finds nothing.
		if (q.trim() === '') return [];
		asked += 1;
		const address = `${client.address}/api/search?q=${encodeURIComponent(q.slice(0, longest))}&size=10${scope}`;
		// Each from an address of its own: one reader would be told to ask less often.
		const headers = { 'x-forwarded-for': `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}` };
		const response = await fetch(address, { headers });
		if (!response.ok) throw new Error(`${address} answered ${response.status}`);
		return answer.parse(await response.json()).items.map(({ number }) => ids.get(String(number)) ?? '');
	};
}
