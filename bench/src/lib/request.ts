import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualSignInPolicy } from '@pacesetter/core/identity';
import { openFiles } from '../../../server/src/platform/files/index.ts';
import { createLog } from '../../../server/src/platform/log/index.ts';
import { Tables } from '../../../server/src/platform/search/index.ts';
import { newKeyring, secretsOf } from '../../../server/src/platform/secrets/index.ts';

/** What a request brings along beside its database and its caller. @param now when its keys were made */
export async function requestParts(now: Date) {
	const folder = process.env.BENCH_FOLDER ?? tmpdir();
	return {
		sessionId: null,
		requestId: null,
		enqueue: async () => undefined,
		log: createLog('silent', 'bench'),
		secrets: secretsOf(newKeyring('aes-256-gcm', now)),
		signIn: usualSignInPolicy,
		index: new Tables(join(folder, 'index')),
		files: await openFiles(join(folder, 'files'), null),
	};
}
