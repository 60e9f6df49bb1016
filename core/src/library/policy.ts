import { admitted, type Caller, holds } from '../identity/index.ts';
import { Refusal } from '../kernel/index.ts';
import type { Category } from './category.ts';
import { type CopyKind, type DocumentState, isRestricted, type Visibility } from './document.ts';

/** What policies need to know of a document. */
export interface GuardedDocument {
	readonly uploaderId: string;
	readonly state: DocumentState;
	readonly visibility: Visibility;
	readonly recycled: boolean;
	/** Hidden from readers while it is decided whether it stays. */
	readonly frozen: boolean;
	/** The caller stands in its organisation or below it, or is named, whichever its visibility asks for. */
	readonly addressed: boolean;
}

/** While nobody has said that the account is his, he is not taken for its owner. */
const isUploader = (caller: Caller, document: Pick<GuardedDocument, 'uploaderId'>): boolean =>
	caller?.accountId === document.uploaderId && !caller.dormant;

/** Its uploader and the librarians look after a document. */
export const mayManage = (caller: Caller, document: Pick<GuardedDocument, 'uploaderId'>): boolean =>
	holds(admitted(caller), 'library.manage') || isUploader(admitted(caller), document);

/** A published document is read by whom its visibility names; those who look after it see it in every state. */
export const maySee = (caller: Caller, document: GuardedDocument): boolean => {
	if (mayManage(caller, document)) return true;
	if (document.recycled || document.frozen || document.state !== 'published') return false;
	if (document.visibility === 'public') return true;
	return admitted(caller) !== null && (document.visibility === 'signed_in' || document.addressed);
};

/**
 * What a caller who sees a document may take of it. What is open to everybody or to all who are signed in is handed out as it
 * came; of what is for some, those who look after it have the original, and readers what the document says, or the nearest
 * category that says something, and otherwise a copy with their mark.
 */
export function copyFor(
	caller: Caller,
	document: Pick<GuardedDocument, 'uploaderId' | 'visibility'> & { readonly copies: CopyKind | null },
	path: readonly Pick<Category, 'copies'>[],
): CopyKind {
	if (!isRestricted(document.visibility) || mayManage(caller, document)) return 'original';
	return document.copies ?? path.findLast(({ copies }) => copies !== null)?.copies ?? 'marked';
}

/** A librarian passes what others have uploaded: neither his own document nor a version that he brought to another's. */
export const mayReview = (caller: Caller, version: { readonly uploaderIds: readonly string[] }): boolean =>
	holds(admitted(caller), 'library.manage') && caller !== null && !version.uploaderIds.includes(caller.accountId);

/** @throws Refusal INVALID (`field`: publisher or readers) when nobody would be named by what is wished */
export function checkAudience(visibility: Visibility, organisationId: number | null, readers: number): void {
	if (visibility === 'organisation' && organisationId === null) throw new Refusal('INVALID', { field: 'publisher' });
	if (visibility === 'named' && readers === 0) throw new Refusal('INVALID', { field: 'readers' });
}
