import type {
	DeskClause,
	DeskEvent,
	DeskFinding,
	DeskItem,
	DeskWaiver,
	Draft,
	Part,
	Patch,
} from '@pacesetter/core/directives/desk';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** How a part of the draft lies in its table: the names it has on the desk, the columns, and their types. */
const columns = {
	clauses: {
		table: 'directive_clause',
		of: [
			['id', 'id', 'text'],
			['position', 'position', 'float8'],
			['level', 'level', 'int'],
			['marker', 'marker', 'text'],
			['heading', 'heading', 'text'],
			['title', 'title', 'text'],
			['spans', 'spans', 'jsonb'],
			['kind', 'kind', 'text'],
			['reason', 'reason', 'text'],
			['cites', 'cites', 'jsonb'],
			['merged', 'merged', 'jsonb'],
			['origin', 'origin', 'text'],
			['gone', 'gone', 'boolean'],
		],
	},
	items: {
		table: 'directive_draft_item',
		of: [
			['id', 'id', 'uuid'],
			['position', 'position', 'float8'],
			['kind', 'kind', 'text'],
			['text', 'text', 'text'],
			['clauses', 'clauses', 'jsonb'],
			['state', 'state', 'text'],
			['pillar', 'pillar', 'text'],
			['mandatory', 'mandatory', 'boolean'],
			['ownerOrganisation', 'owner_organisation', 'bigint'],
			['ownerPost', 'owner_post', 'uuid'],
			['ownerSaid', 'owner_said', 'text'],
			['startsOn', 'starts_on', 'date'],
			['dueOn', 'due_on', 'date'],
			['dueSaid', 'due_said', 'text'],
			['event', 'event', 'text'],
			['offsetDays', 'offset_days', 'int'],
			['quotaLow', 'quota_low', 'int'],
			['quotaHigh', 'quota_high', 'int'],
			['measure', 'measure', 'text'],
			['standard', 'standard', 'text'],
			['types', 'types', 'jsonb'],
			['every', 'every', 'text'],
			['centreWork', 'centre_work', 'text'],
			['also', 'also', 'jsonb'],
			['seats', 'seats', 'jsonb'],
			['partCount', 'part_count', 'int'],
			['wholeCount', 'whole_count', 'int'],
			['rule', 'rule', 'text'],
			['said', 'said', 'jsonb'],
		],
	},
	findings: {
		table: 'directive_finding',
		of: [
			['id', 'id', 'text'],
			['start', 'start_at', 'int'],
			['end', 'end_at', 'int'],
			['found', 'found', 'text'],
			['suggestion', 'suggestion', 'text'],
			['kind', 'kind', 'text'],
			['confidence', 'confidence', 'float8'],
			['why', 'why', 'jsonb'],
			['decision', 'decision', 'text'],
			['note', 'note', 'text'],
		],
	},
	events: {
		table: 'directive_event',
		of: [
			['id', 'id', 'text'],
			['on', 'happens_on', 'date'],
			['expected', 'expected', 'text'],
		],
	},
	waivers: {
		table: 'directive_waiver',
		of: [
			['id', 'id', 'text'],
			['reason', 'reason', 'text'],
		],
	},
} as const satisfies Record<Part, { table: string; of: readonly (readonly [string, string, string])[] }>;

const parts = Object.keys(columns) as Part[];
const orders: Readonly<Record<Part, RawBuilder<unknown>>> = {
	clauses: sql`position`,
	items: sql`position`,
	findings: sql`start_at, end_at, id`,
	events: sql`id`,
	waivers: sql`id`,
};

/** An event comes in the order of its name, so that taking back and doing again lead to the same. */
async function loadPart<Row>(tx: Database, id: string, part: Part): Promise<Row[]> {
	const { table, of } = columns[part];
	const named = of.map(([name, column]) => sql`${sql.ref(column)} AS ${sql.ref(name)}`);
	const { rows } = await sql<Row>`SELECT ${sql.join(named)} FROM ${sql.table(table)}
		WHERE directive_id = ${id} ORDER BY ${orders[part]}`.execute(tx);
	return rows;
}

export async function loadDraft(tx: Database, id: string): Promise<Draft> {
	return {
		clauses: await loadPart<DeskClause>(tx, id, 'clauses'),
		items: await loadPart<DeskItem>(tx, id, 'items'),
		findings: await loadPart<DeskFinding>(tx, id, 'findings'),
		events: await loadPart<DeskEvent>(tx, id, 'events'),
		waivers: await loadPart<DeskWaiver>(tx, id, 'waivers'),
	};
}

/** Writes rows of a part, new ones and changed ones. */
async function saveRows(tx: Database, id: string, part: Part, rows: readonly object[]): Promise<void> {
	if (rows.length === 0) return;
	const { table, of } = columns[part];
	const own = of.map(([, column]) => sql.ref(column));
	const given = of.map(([name]) => sql.ref(name));
	const types = of.map(([name, , type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
	const sets = of
		.filter(([name]) => name !== 'id')
		.map(([, column]) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
	const key = part === 'items' ? sql`(id)` : sql`(directive_id, id)`;
	await sql`INSERT INTO ${sql.table(table)} (directive_id, ${sql.join(own)})
		SELECT ${id}, ${sql.join(given)} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(${sql.join(types)})
		ON CONFLICT ${key} DO UPDATE SET ${sql.join(sets)}`.execute(tx);
}

async function removeRows(tx: Database, id: string, part: Part, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await sql`DELETE FROM ${sql.table(columns[part].table)}
		WHERE directive_id = ${id} AND id::text = ANY(${[...ids]}::text[])`.execute(tx);
}

/** Writes what a step changed. */
export async function savePatch(tx: Database, id: string, patch: Patch): Promise<void> {
	for (const part of parts) {
		const changes = patch.filter((change) => change.part === part);
		await removeRows(
			tx,
			id,
			part,
			changes.flatMap((change) => (change.after === null ? [change.id] : [])),
		);
		await saveRows(
			tx,
			id,
			part,
			changes.flatMap(({ after }) => (after === null ? [] : [after])),
		);
	}
}

/** Lays another draft in the place of the one that was there. */
export async function replaceDraft(tx: Database, id: string, draft: Draft): Promise<void> {
	for (const part of parts) {
		await sql`DELETE FROM ${sql.table(columns[part].table)} WHERE directive_id = ${id}`.execute(tx);
		await saveRows(tx, id, part, draft[part]);
	}
}

/** Decisions about findings that the version on the desk does not have. */
export async function pastDecisions(
	tx: Database,
	id: string,
): Promise<Pick<DeskFinding, 'id' | 'decision' | 'note'>[]> {
	const { rows } = await sql<Pick<DeskFinding, 'id' | 'decision' | 'note'>>`SELECT id, decision, note
		FROM directive_finding_past WHERE directive_id = ${id}`.execute(tx);
	return rows;
}

export async function keepDecisions(
	tx: Database,
	id: string,
	decisions: readonly Pick<DeskFinding, 'id' | 'decision' | 'note'>[],
): Promise<void> {
	await sql`DELETE FROM directive_finding_past WHERE directive_id = ${id}`.execute(tx);
	await sql`INSERT INTO directive_finding_past (directive_id, id, decision, note)
		SELECT ${id}, id, decision, note
		FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS given(id text, decision text, note text)`.execute(
		tx,
	);
}
