import type { Level, OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';

/** What names an organisation beside a row of something else, as one JSON column. */
export interface OrganisationName {
	readonly id: number;
	readonly type: OrganisationType;
	readonly level: Level;
	readonly shortName: string;
}

/** The name of an organisation by the alias of its table. */
export const nameOf = (alias: string): RawBuilder<OrganisationName> => {
	const column = (name: string) => sql.ref(`${alias}.${name}`);
	return sql`json_build_object('id', ${column('id')}, 'type', ${column('type')}, 'level', ${column('level')},
		'shortName', ${column('short_name')})`;
};
