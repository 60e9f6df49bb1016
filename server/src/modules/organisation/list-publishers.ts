import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { findPublishers } from './store/index.ts';

const most = 50;

/**
 * Organisations in whose name the caller may publish, by name, pinyin or code.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED
 */
export const listPublishers = (act: Act, { query }: { query: string }) =>
	findPublishers(act.tx, requireSignedIn(act.caller), query ? searchPattern(query) : null, most);
