import type { SignedIn } from '@pacesetter/core/identity';
import type { Category } from '@pacesetter/core/library';
import { addDocument } from '../modules/library/add-document.ts';
import { addVersion } from '../modules/library/add-version.ts';
import { perform } from '../platform/http/index.ts';
import { buildAccount, buildCategory, buildRendition, unique } from './build.ts';
import { buildLibrarian } from './moderation.ts';
import type { TestProduct } from './product.ts';

/** Two reviewers, an uploader and a reader, a category that asks for review and one that doesn't, and what they do there. */
export async function buildReviews(product: TestProduct) {
	const { db } = product;
	const [uploader, reader] = [await buildAccount(db), await buildAccount(db)];
	const [first, second] = [await buildLibrarian(product), await buildLibrarian(product)];
	const open = await buildCategory(db);
	const reviewed = await buildCategory(db, { reviewed: true });

	const as = (caller: SignedIn | null) => product.clientAs(caller).library;
	const own = (number: number, caller = uploader) => as(caller).document.get({ number });
	/** Files that have been converted already, so that what is brought is settled at once. */
	const file = async () => {
		const { content, bytes } = await buildRendition(product, { text: unique('送审稿') });
		return { content, bytes, format: 'txt', fileName: `${unique('稿')}.txt`, shelve: async () => undefined };
	};
	const add = async (category: Category = reviewed, by = uploader): Promise<number> => {
		const wish = { ...(await file()), categoryId: category.id, visibility: 'public' as const };
		return (await perform(product.requestAs(by), addDocument, wish)).number;
	};
	const replace = async (number: number, by = uploader) =>
		perform(product.requestAs(by), addVersion, { ...(await file()), number });
	/** The version that a reader sees; null: none. */
	const shown = async (number: number, caller: SignedIn | null = null): Promise<number | null> =>
		as(caller)
			.document.get({ number })
			.then(
				({ version }) => version,
				() => null,
			);
	/** What a reviewer is shown of a document. */
	const look = async (number: number, by = first) => {
		const { title, categoryId, visibility, organisation } = await own(number, by);
		return { title, categoryId, visibility, organisationId: organisation?.id ?? null };
	};
	const approve = async (number: number, version = 1, by = first) =>
		as(by).review.approve({ number, version, seen: await look(number, by) });
	const giveBack = (number: number, version = 1, by = first) =>
		as(by).review.return({ number, version, reason: '标题与正文不符' });
	const reopen = (number: number, version = 1, by = first) => as(by).review.reopen({ number, version });
	const queue = async (by = first): Promise<number[]> =>
		(await as(by).review.list({ size: 100 })).items.map(({ number }) => number);
	const acts = { as, own, file, add, replace, shown, look, approve, giveBack, reopen, queue };
	return { uploader, reader, first, second, open, reviewed, ...acts };
}
