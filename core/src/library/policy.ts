import { type Caller, holds } from '../identity/index.ts';
import type { DocumentState, Visibility } from './document.ts';

/** What policies need to know of a document. */
export interface GuardedDocument {
	readonly uploaderId: string;
	readonly state: DocumentState;
	readonly visibility: Visibility;
	readonly recycled: boolean;
}

const isUploader = (caller: Caller, document: GuardedDocument): boolean => caller?.accountId === document.uploaderId;

/** Its uploader and the librarians look after a document. */
export const mayManage = (caller: Caller, document: GuardedDocument): boolean =>
	holds(caller, 'library.manage') || isUploader(caller, document);

/** A published document is read by whom its visibility names; those who look after it see it in every state. */
export const maySee = (caller: Caller, document: GuardedDocument): boolean => {
	if (mayManage(caller, document)) return true;
	if (document.recycled || document.state !== 'published') return false;
	return document.visibility === 'public' || caller !== null;
};
