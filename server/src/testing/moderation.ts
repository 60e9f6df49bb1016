import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Category } from '@pacesetter/core/library';
import type { ReportKind } from '@pacesetter/core/moderation';
import { type BuiltDocument, buildAccount, buildCategory, buildDocument } from './build.ts';
import type { TestProduct } from './product.ts';

export interface ReportWish {
	readonly number?: number;
	readonly kind?: ReportKind;
	readonly words?: string;
	readonly pages?: number[];
	readonly evidence?: number;
	readonly key?: string;
}

/** An account that may decide reports. */
export const buildLibrarian = async (product: TestProduct): Promise<SignedIn> => ({
	...(await buildAccount(product.db)),
	permissions: ['library.publish', 'library.manage'],
});

/** A document with its uploader, and a reader who reports it. */
export interface Reported {
	readonly uploader: SignedIn;
	readonly reporter: SignedIn;
	readonly category: Category;
	readonly document: BuiltDocument;
	report(by?: SignedIn, more?: ReportWish): Promise<{ id: string }>;
}

export async function buildReported(product: TestProduct, by?: SignedIn): Promise<Reported> {
	const { db } = product;
	const [uploader, reporter, category] = [
		by ?? (await buildAccount(db)),
		await buildAccount(db),
		await buildCategory(db),
	];
	const document = await buildDocument(product, { uploader, category });
	const usual = { number: document.number, kind: 'untrue', words: '第二页的数字与公报不符', pages: [2] } as const;
	const report = (reader = reporter, more: ReportWish = {}) =>
		product.clientAs(reader).moderation.report.make({ ...usual, pages: [...usual.pages], key: randomUUID(), ...more });
	return { uploader, reporter, category, document, report };
}

/** The case of a document that is not over, as somebody who decides finds it. */
export async function openedCase(product: TestProduct, by: SignedIn, number: number) {
	const { list, get } = product.clientAs(by).moderation.case;
	const { items } = await list({ size: 100 });
	const found = items.find((item) => item.document.number === number);
	if (!found) throw new Error('the case is not there');
	return get({ id: found.id });
}
