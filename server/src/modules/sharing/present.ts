import type { SignedIn } from '@pacesetter/core/identity';
import { linkState, type ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { findVisible, isShareable } from './load.ts';
import type { LinkRow } from './store/index.ts';

export const tokenPlace = (id: string) => ({ table: 'share_link', column: 'token', row: id });

/** A link as its maker sees it. */
export async function presentLink(act: Act, account: SignedIn, link: LinkRow): Promise<ShareLink> {
	const row = await findVisible(act.tx, account, link.number);
	return {
		id: link.id,
		token: act.secrets.open(link.tokenSealed, tokenPlace(link.id)),
		document: row && { number: row.number, title: row.title },
		state: linkState(link, act.now, row !== null && isShareable(account, row)),
		password: link.password !== null,
		downloads: link.downloads,
		madeAt: link.madeAt.toISOString(),
		expiresAt: link.expiresAt.toISOString(),
		openings: link.openings,
	};
}
