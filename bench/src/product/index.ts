import { join } from 'node:path';
import { inTemporary } from '../lib/folders.ts';
import { type Client, signIn } from './client.ts';
import { startProcess } from './process.ts';

export type { Client } from './client.ts';

export interface Product {
	readonly client: Client;
	/** Its data folder. */
	readonly data: string;
	/** Of the process that started all others. */
	readonly pid: number;
}

/** Does some work with a product of its own: empty library, temporary data folder, signed in as its administrator. */
export const withProduct = <T>(
	work: (product: Product) => Promise<T>,
	settings: Readonly<Record<string, string>> = {},
): Promise<T> =>
	inTemporary(async (folder) => {
		const data = join(folder, 'data');
		const started = await startProcess(data, settings);
		try {
			const client = await signIn(started.address, started.firstSignIn);
			return await work({ client, data, pid: started.process.pid ?? 0 });
		} finally {
			await started.stop();
		}
	});
