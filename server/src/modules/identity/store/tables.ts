import type { Generated } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** The tables of this module, as far as its own queries need them; better-auth writes the rest. */
type IdentityTables = {
	account: {
		id: string;
		user_name: string;
		administrator: Generated<boolean>;
		must_change_password: Generated<boolean>;
		disabled_at: Date | null;
	};
	account_role: {
		role: 'system_administrator' | 'security_administrator' | 'auditor';
		account_id: string;
		since: Date;
	};
};

export const withIdentity = (tx: Database) => tx.withTables<IdentityTables>();
