import type { SignedIn } from '@pacesetter/core/identity';
import { linkState, type ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { findTargets, givesOriginal, mayShow, type Target } from './load.ts';
import type { LinkRow } from './store/index.ts';

export const tokenPlace = (id: string) => ({ table: 'share_link', column: 'token', row: id });

/** Links as their maker sees them. */
export async function presentLinks(act: Act, account: SignedIn, links: readonly LinkRow[]): Promise<ShareLink[]> {
	const targetOf = await findTargets(act.tx, account, links);
	return links.map((link) => present(act, account, link, targetOf(link)));
}

export async function presentLink(act: Act, account: SignedIn, link: LinkRow): Promise<ShareLink> {
	const targetOf = await findTargets(act.tx, account, [link]);
	return present(act, account, link, targetOf(link));
}

function present(act: Act, account: SignedIn, link: LinkRow, target: Target | null): ShareLink {
	return {
		id: link.id,
		token: act.secrets.open(link.tokenSealed, tokenPlace(link.id)),
		target: link.target,
		document: target?.kind === 'document' ? { number: target.row.number, title: target.row.title } : null,
		folder: target?.kind === 'folder' && link.folderId ? { id: link.folderId, name: target.folder.name } : null,
		state: linkState(link, act.now, mayShow(account, target)),
		password: link.password !== null,
		// As whoever opens it finds it now.
		downloads: target?.kind === 'document' ? givesOriginal(link, target.row) : link.downloads,
		restricted: link.restricted,
		madeAt: link.madeAt.toISOString(),
		expiresAt: link.expiresAt.toISOString(),
		openings: link.openings,
	};
}
