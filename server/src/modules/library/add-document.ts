import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import {
	type NamedReaders,
	safeFileName,
	titleFromFileName,
	titleSchema,
	type Visibility,
} from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { changeAudience, nobodyYet } from './audience.ts';
import { findSame, keepContent, type NewContent } from './keep-content.ts';
import { holdCategory, insertDocument, saveReaders, settleDocuments } from './store/index.ts';

export interface NewDocument extends NewContent {
	readonly categoryId: string;
	readonly title?: string | undefined;
	readonly visibility: Visibility;
	readonly organisationId?: number | null | undefined;
	readonly readers?: NamedReaders | undefined;
}

/**
 * A new document from a received file.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, INVALID (`field`: title, categoryId, and as changeAudience)
 */
export async function addDocument(act: Act, input: NewDocument) {
	const account = requireSignedIn(act.caller);
	if (!(await holdCategory(act.tx, input.categoryId))) {
		throw new Refusal('INVALID', { field: 'categoryId' });
	}
	const title = titleSchema.safeParse(input.title || titleFromFileName(input.fileName));
	if (!title.success) throw new Refusal('INVALID', { field: 'title' });
	const audience = await changeAudience(act, account, nobodyYet, input);
	await keepContent(act, input);
	const document = await insertDocument(act.tx, {
		...input,
		organisationId: audience.organisationId,
		title: title.data,
		fileName: safeFileName(input.fileName, input.format),
		uploaderId: account.accountId,
		now: act.now,
	});
	await saveReaders(act.tx, document.id, audience.readers);
	if (await settleDocuments(act.tx, input.content, act.now)) await announce(act, document.id);
	act.record({ subject: { kind: 'document', id: document.number } });
	return { number: document.number, title: title.data, sameAs: await findSame(act, input.content, document.id) };
}
