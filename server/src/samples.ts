import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { usualSignInPolicy } from '@pacesetter/core/identity';
import { detectFormat } from '@pacesetter/lok';
import { documentsFolder, sampleCounty } from '@pacesetter/samples';
import type { PgBoss } from 'pg-boss';
import { addCategory, addDocument, listCategories, listUploads } from './modules/library/index.ts';
import { systemClock } from './platform/clock/index.ts';
import type { Connection } from './platform/db/index.ts';
import type { Files } from './platform/files/index.ts';
import { perform, type Request } from './platform/http/index.ts';
import { enqueueWith } from './platform/jobs/index.ts';
import type { Log } from './platform/log/index.ts';
import type { Tables } from './platform/search/index.ts';
import type { Secrets } from './platform/secrets/index.ts';
import { plantOrganisations } from './sample-organisations.ts';

export interface SampleNeeds {
	readonly connection: Connection;
	readonly boss: PgBoss;
	readonly files: Files;
	readonly log: Log;
	readonly secrets: Secrets;
	readonly index: Tables;
	readonly uploaderId: string;
}

/**
 * Puts the demonstration county's organisations, catalogue and documents into the product, as its first administrator would. What an
 * interrupted start has put there already stays.
 */
export async function loadSamples(needs: SampleNeeds): Promise<void> {
	const { connection, boss, files, log, secrets, index, uploaderId } = needs;
	const request: Request = {
		db: connection.db,
		caller: {
			accountId: uploaderId,
			userName: 'admin',
			administrator: true,
			mustChangePassword: false,
			permissions: [],
		},
		sessionId: null,
		requestId: null,
		clock: systemClock,
		enqueue: enqueueWith(boss),
		log,
		secrets,
		signIn: usualSignInPolicy,
		index,
		files,
	};
	await perform(request, plantOrganisations, sampleCounty.organisations);
	const known = await perform(request, listCategories, undefined);
	const ids = new Map<string, string>();
	for (const { key, name, parent: above } of sampleCounty.categories) {
		const parent = above ? (ids.get(above) ?? null) : null;
		const there = known.find((category) => category.name === name && category.parent === parent);
		ids.set(key, (there ?? (await perform(request, addCategory, { name, parent }))).id);
	}
	const uploads = await perform(request, listUploads, { page: 1, size: 100 });
	const titles = new Set(uploads.items.map(({ title }) => title));
	for (const { file, title, category } of sampleCounty.documents.filter((each) => !titles.has(each.title))) {
		const path = fileURLToPath(new URL(file, documentsFolder));
		const { format } = await detectFormat(path, file);
		const received = await files.receive(createReadStream(path), Number.MAX_SAFE_INTEGER);
		await perform(request, addDocument, {
			content: received.hash,
			bytes: received.bytes,
			shelve: () => files.keep(received),
			format,
			fileName: file,
			title,
			categoryId: ids.get(category) ?? '',
			visibility: 'public',
		});
	}
}
