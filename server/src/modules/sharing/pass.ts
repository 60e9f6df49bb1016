import { openingLasts } from '@pacesetter/core/sharing';
import { z } from 'zod';
import type { Act } from '../../platform/http/index.ts';
import { tokenHash } from '../identity/index.ts';
import type { LinkRow } from './store/index.ts';

/** What stands in the cookie, sealed, so that nobody makes or changes one. It opens its own link only. */
const kept = z.object({ until: z.number(), password: z.string() });

const passPlace = (id: string) => ({ table: 'share_link', column: 'pass', row: id });
const markOf = (link: LinkRow): string => tokenHash(link.password ?? '');

/** What whoever has opened a link shows for its pages, pictures and download. */
export const passFor = (act: Act, link: LinkRow): string =>
	act.secrets.seal(
		JSON.stringify({ until: act.now.getTime() + openingLasts * 1000, password: markOf(link) }),
		passPlace(link.id),
	);

/** Whether a pass was given for this link, with its password, and still holds. */
export function isPass(act: Act, link: LinkRow, pass: string | null): boolean {
	if (!pass) return false;
	try {
		const { until, password } = kept.parse(JSON.parse(act.secrets.open(pass, passPlace(link.id))));
		return until > act.now.getTime() && password === markOf(link);
	} catch {
		// Whatever a stranger puts into a cookie is no fault of ours.
		return false;
	}
}
