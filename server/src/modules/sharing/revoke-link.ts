import type { ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { loadOwn } from './load.ts';
import { presentLink } from './present.ts';
import { setRevoked } from './store/index.ts';

async function revokeAt(act: Act, id: string, at: Date | null): Promise<ShareLink> {
	const { account, link } = await loadOwn(act, id);
	const changed = await setRevoked(act.tx, id, at);
	act.record(changed ? { subject: { kind: 'share', id } } : null);
	return presentLink(act, account, { ...link, revokedAt: at });
}

/** From now on it opens nothing, also where it is open already. @throws Refusal as loadOwn */
export const revokeLink = (act: Act, input: { id: string }): Promise<ShareLink> => revokeAt(act, input.id, act.now);

/** Takes the revocation back. What has expired meanwhile stays so. @throws Refusal as loadOwn */
export const restoreLink = (act: Act, input: { id: string }): Promise<ShareLink> => revokeAt(act, input.id, null);
