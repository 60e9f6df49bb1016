import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import { addressedTo, visibleTo } from '../../library/index.ts';
import { inReach } from '../../organisation/index.ts';

/**
 * Whether an account may read the words of a directive `d` (the table, or the view `directive_registered`): those of a document are for whoever
 * may read that. A document that is withdrawn or thrown away takes nothing from those who work with its words, since what an organisation
 * was told to do stays; one that is frozen, waits for a reviewer or was returned does, and one that was erased leaves them to its readers.
 * @param working whether the account is one of those
 */
export const readsWords = (account: SignedIn, working: RawBuilder<boolean>): RawBuilder<boolean> =>
	sql`CASE WHEN d.document_id IS NULL
			THEN NOT d.withheld OR d.organisation_id IN (SELECT account_circle(${account.accountId}))
		ELSE EXISTS (SELECT 1 FROM library_document document WHERE document.id = d.document_id AND (${visibleTo(account)}
			OR (document.frozen_at IS NULL AND (document.visibility IN ('public', 'signed_in') OR ${addressedTo(account)})
				AND document.state NOT IN ('in_review', 'returned')
				AND (document.published_at IS NOT NULL OR document.state IN ('processing', 'failed')) AND ${working}))) END`;

/** Whether a directive `d` of an organisation `o` is there for an account: in its reach, and of a document that it may read. */
export const seenBy = (account: SignedIn, permission: 'directive.view' | 'directive.edit'): RawBuilder<boolean> =>
	sql`(${inReach(account, permission, sql`o.preorder`)}
		AND ${readsWords(account, inReach(account, 'directive.edit', sql`o.preorder`))})`;
