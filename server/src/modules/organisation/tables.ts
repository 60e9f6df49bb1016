import type { ChangeKind, Level, OrganisationType } from '@pacesetter/core/organisation';
import type { ColumnType, Generated } from 'kysely';
import type { Database } from '../../platform/db/index.ts';

/** A range of days as PostgreSQL writes it; read its ends with lower() and upper(). */
type DayRange = ColumnType<string>;

type OrganisationTables = {
	organisation: {
		id: Generated<number>;
		code: string;
		type: OrganisationType;
		level: Level;
		parent_id: number | null;
		block_id: number;
		full_name: string;
		short_name: string;
		search: string;
		established_by: string | null;
		established_on: string | null;
		ended_on: string | null;
		successor_id: number | null;
		position: Generated<number>;
		preorder: number;
		subtree_end: number;
	};
	organisation_change: {
		id: Generated<string>;
		kind: ChangeKind;
		effective_on: string;
		reference: string | null;
		reason: string | null;
		account_id: string | null;
		at: Date;
	};
	organisation_change_subject: { change_id: string; organisation_id: number };
	organisation_period: {
		organisation_id: number;
		valid: DayRange;
		parent_id: number | null;
		type: OrganisationType;
		full_name: string;
		short_name: string;
		change_id: string;
	};
};

export const withOrganisation = (tx: Database) => tx.withTables<OrganisationTables>();
