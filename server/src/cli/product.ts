import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { operatorSocket } from '../roles/operator-socket.ts';

/** An answer of the product: its status and its JSON. */
export interface Answer {
	readonly status: number;
	readonly body: unknown;
}

const refusal = z.object({ code: z.string() });

/** The product as the command line speaks to it: over its socket, as a named account. */
export interface ProductLink {
	ask(method: string, path: string, body?: { type: string; stream: Readable }): Promise<Answer>;
	/** A request whose answer comes line by line. @throws Error with the refusal's code */
	follow(method: string, path: string, line: (text: string) => void): Promise<void>;
	close(): Promise<void>;
}

function linkTo(socketPath: string, operator: string, close: () => Promise<void>): ProductLink {
	const ask: ProductLink['ask'] = async (method, path, body) => {
		const headers = { host: 'localhost', 'x-operator': operator, ...(body ? { 'content-type': body.type } : {}) };
		const call = request({ socketPath, method, path: `/api${path}`, headers });
		const answered = once(call, 'response') as Promise<[IncomingMessage]>;
		// An answer may come before all has been sent: it says why the rest is not wanted.
		const sent = body ? pipeline(body.stream, call) : call.end();
		const [response] = await Promise.race([answered, Promise.all([sent, answered]).then(() => answered)]);
		await Promise.resolve(sent).catch(() => undefined);
		const text = await readText(response);
		return { status: response.statusCode ?? 0, body: text ? JSON.parse(text) : null };
	};
	const follow: ProductLink['follow'] = async (method, path, line) => {
		const call = request({
			socketPath,
			method,
			path: `/api${path}`,
			headers: { host: 'localhost', 'x-operator': operator },
		});
		call.end();
		const [response] = (await once(call, 'response')) as [IncomingMessage];
		if (response.statusCode !== 200) throw new Error(refusal.parse(JSON.parse(await readText(response))).code);
		for await (const text of createInterface({ input: response })) line(text);
	};
	return { ask, follow, close };
}

const answers = (link: ProductLink): Promise<boolean> =>
	link.ask('GET', '/me').then(
		() => true,
		() => false,
	);

/** @throws Error when there is no account of the operator's name */
async function checked(link: ProductLink, operator: string): Promise<ProductLink> {
	const { body } = await link.ask('GET', '/me');
	if (body !== null) return link;
	await link.close();
	throw new Error(`There is no account called ${operator}.`);
}

/**
 * The running product, or, where none runs, one started for this command on the same data under the same lock.
 * @throws DataFolderBusy when one is just starting
 */
export async function linkProduct(config: Config, operator: string): Promise<ProductLink> {
	const socket = operatorSocket(config.PACESETTER_DATA);
	const running = linkTo(socket, operator, async () => undefined);
	if (await answers(running)) return checked(running, operator);
	// Loaded only now: most commands find the product running and need none of it.
	const [{ firstSignInSentence, startAll }, { createLog }] = await Promise.all([
		import('../roles/all.ts'),
		import('../platform/log/index.ts'),
	]);
	const product = await startAll(config, createLog('error', 'cli'), {
		http: false,
		say: () => undefined,
		lost: (why) => console.error(why),
	});
	// Told beside the results, which may go on to another program.
	if (product.firstSignIn) console.error(firstSignInSentence(product.firstSignIn));
	return checked(linkTo(socket, operator, product.stop), operator);
}
