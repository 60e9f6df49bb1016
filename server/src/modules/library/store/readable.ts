import { admitted, type Caller, holds } from '@pacesetter/core/identity';
import { sql } from 'kysely';

/**
 * The one rule of who may read, in SQL: the policy `maySee` for every statement that lists, counts, finds or suggests. The
 * fragments speak of a row called `document`, be it the table or one of the views that the library publishes. Where somebody
 * stands is asked in the same statement, so a transfer, a grant that ends or a list that changes holds at once.
 */

/** Whether the caller stands in a document's organisation or below it, or is named, whichever its visibility asks for. */
export const addressedTo = (caller: Caller) =>
	caller === null || caller.dormant
		? sql<boolean>`false`
		: sql<boolean>`((document.visibility = 'organisation'
				AND document.organisation_id IN (SELECT account_circle(${caller.accountId})))
			OR (document.visibility = 'named' AND document.id IN (
				SELECT document_id FROM document_reader WHERE account_id = ${caller.accountId}
				UNION ALL SELECT named.document_id FROM own_person own
					JOIN document_reader named ON named.person_id = own.person_id
				WHERE own.account_id = ${caller.accountId})))`;

/** For those who don't look after a document. */
export const readableBy = (caller: Caller) =>
	sql<boolean>`document.state = 'published' AND document.recycled_at IS NULL AND document.frozen_at IS NULL AND ${
		admitted(caller) === null
			? sql`document.visibility = 'public'`
			: sql`(document.visibility IN ('public', 'signed_in') OR ${addressedTo(caller)})`
	}`;

/** For those who look after it: the policy `mayManage`. */
export const managedBy = (asking: Caller) => {
	const caller = admitted(asking);
	const uploader = caller && !caller.dormant ? caller.accountId : null;
	return sql<boolean>`(document.uploader_id = ${uploader} OR ${holds(caller, 'library.manage')})`;
};

/** For both, of what is not in the recycle bin. */
export const visibleTo = (caller: Caller) =>
	sql<boolean>`document.recycled_at IS NULL AND ((${readableBy(admitted(caller))}) OR ${managedBy(caller)})`;
