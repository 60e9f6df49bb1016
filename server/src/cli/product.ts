import { request } from 'node:http';
import type { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import { operatorSocket } from '../roles/operator-socket.ts';

/** An answer of the product: its status and its JSON. */
export interface Answer {
	readonly status: number;
	readonly body: unknown;
}

/** The product as the command line speaks to it: over its socket, as a named account. */
export interface ProductLink {
	ask(method: string, path: string, body?: { type: string; stream: Readable }): Promise<Answer>;
	close(): Promise<void>;
}

function linkTo(socketPath: string, operator: string, close: () => Promise<void>): ProductLink {
	const ask: ProductLink['ask'] = (method, path, body) =>
		new Promise((done, failed) => {
			const headers = { host: 'localhost', 'x-operator': operator, ...(body ? { 'content-type': body.type } : {}) };
			const call = request({ socketPath, method, path: `/api${path}`, headers }, async (response) => {
				let text = '';
				for await (const chunk of response.setEncoding('utf8')) text += chunk;
				done({ status: response.statusCode ?? 0, body: text ? JSON.parse(text) : null });
			});
			call.on('error', failed);
			if (body) body.stream.pipe(call);
			else call.end();
		});
	return { ask, close };
}

const answers = (link: ProductLink): Promise<boolean> =>
	link.ask('GET', '/me').then(
		() => true,
		() => false,
	);

/**
 * The running product, or, where none runs, one started for this command on the same data under the same lock.
 * @throws DataFolderBusy when one is just starting
 */
export async function linkProduct(config: Config, operator: string): Promise<ProductLink> {
	const socket = operatorSocket(config.PACESETTER_DATA);
	const running = linkTo(socket, operator, async () => undefined);
	if (await answers(running)) return running;
	// Loaded only now: most commands find the product running and need none of it.
	const [{ firstSignInSentence, startAll }, { createLog }] = await Promise.all([
		import('../roles/all.ts'),
		import('../platform/log/index.ts'),
	]);
	const product = await startAll(config, createLog('error', 'cli'), { http: false, say: () => undefined });
	// Told beside the results, which may go on to another program.
	if (product.firstSignIn) console.error(firstSignInSentence(product.firstSignIn));
	return linkTo(socket, operator, product.stop);
}
