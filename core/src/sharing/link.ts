import type { Caller } from '../identity/index.ts';
import { type GuardedDocument, mayManage, type Visibility } from '../library/index.ts';

/** For how many days a link may be made. */
export const linkDays = [1, 7, 30, 180] as const;
export type LinkDays = (typeof linkDays)[number];

/** Guessing is slowed, so that so short a password does. */
export const shortestLinkPassword = 6;
export const longestLinkPassword = 64;

/** For how long one opening lasts, in seconds: reloads, pages, pictures and the download belong to it. */
export const openingLasts = 2 * 3600;

export const linkUntil = (at: Date, days: LinkDays): Date => new Date(at.getTime() + days * 86_400_000);

/** What a link leads to: one document, or what lies in a folder of its maker's favourites. */
export const linkTargets = ['document', 'folder'] as const;
export type LinkTarget = (typeof linkTargets)[number];

/** blocked: its document or folder cannot be shown at present, or its maker may not share it any more. */
export const linkStates = ['open', 'revoked', 'expired', 'blocked'] as const;
export type LinkState = (typeof linkStates)[number];

/** How a link stands. `shareable`: its maker may share what it leads to now. */
export function linkState(
	link: { readonly expiresAt: Date; readonly revokedAt: Date | null },
	now: Date,
	shareable: boolean,
): LinkState {
	if (now >= link.expiresAt) return 'expired';
	if (link.revokedAt) return 'revoked';
	return shareable ? 'open' : 'blocked';
}

/**
 * Whoever sees a public document may hand it on. A link needs no account, so it takes any other document beyond those whom
 * its visibility names: that is for those who look after it.
 */
export const mayShare = (caller: Caller, document: Pick<GuardedDocument, 'uploaderId' | 'visibility'>): boolean =>
	caller !== null && (document.visibility === 'public' || mayManage(caller, document));

/**
 * Whether a folder's link shows a document that its maker may share. What not everybody may read is shown only by a link that
 * was made to: somebody who looks after documents and keeps one more in a folder would else publish it without a thought.
 */
export const showsInFolder = (
	link: { readonly restricted: boolean },
	document: { readonly visibility: Visibility },
): boolean => link.restricted || document.visibility === 'public';
