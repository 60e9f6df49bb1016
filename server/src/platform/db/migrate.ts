import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { appRole } from './embedded.ts';
import { locks } from './locks.ts';

const folder = join(import.meta.dirname, '../../../migrations');

export class MigrationError extends Error {}

interface Migration {
	name: string;
	sql: string;
	hash: string;
}

async function readMigrations(): Promise<Migration[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
	return Promise.all(
		names.map(async (name) => {
			const sql = await readFile(join(folder, name), 'utf8');
			return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
		}),
	);
}

async function applyNew(client: pg.Client): Promise<string[]> {
	await client.query(
		'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
	);
	const { rows } = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM migration');
	const applied = new Map(rows.map((row) => [row.name, row.hash]));
	const migrations = await readMigrations();
	const unknown = [...applied.keys()].find((name) => !migrations.some((migration) => migration.name === name));
	if (unknown) throw new MigrationError(`The database is newer than this program: it has ${unknown}.`);
	const done: string[] = [];
	for (const { name, sql, hash } of migrations) {
		const before = applied.get(name);
		if (before && before !== hash) throw new MigrationError(`${name} was changed after it had been applied.`);
		if (before) continue;
		await client.query('BEGIN');
		try {
			await client.query(sql);
			await client.query('INSERT INTO migration (name, hash) VALUES ($1, $2)', [name, hash]);
			await client.query('COMMIT');
		} catch (cause) {
			await client.query('ROLLBACK');
			throw new MigrationError(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
		}
		done.push(name);
	}
	return done;
}

/**
 * The application reads and writes rows, and only adds to the audit log and to points; it owns no table. What it must do beyond
 * that, it asks of functions that run as the owner. Job tables are its own.
 */
async function grantTo(client: pg.Client, role: string): Promise<void> {
	const name = client.escapeIdentifier(role);
	await client.query(`
		GRANT USAGE ON SCHEMA public TO ${name};
		GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
		GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name};
		REVOKE INSERT, UPDATE, DELETE ON migration FROM ${name};
		REVOKE UPDATE, DELETE ON audit_entry, audit_seal, audit_retirement FROM ${name};
		REVOKE INSERT ON audit_retirement FROM ${name};
		REVOKE UPDATE, DELETE ON points_transfer FROM ${name};
		REVOKE INSERT, UPDATE, DELETE ON points_reward_past FROM ${name};
		GRANT EXECUTE ON FUNCTION
			audit_retire(timestamptz), roster_analyse(), points_forget(timestamptz, bigint) TO ${name};
		ALTER SCHEMA pgboss OWNER TO ${name};`);
}

/**
 * Brings the schema forward, under a lock, as the role that owns it. Forward only.
 * @returns the names of the migrations applied now
 * @throws MigrationError
 */
export async function migrate(adminUrl: string, appUrl: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	try {
		await client.query('SELECT pg_advisory_lock($1)', [locks.migration]);
		const done = await applyNew(client);
		await client.query('CREATE SCHEMA IF NOT EXISTS pgboss');
		const user = decodeURIComponent(new URL(appUrl.replace('@/', '@localhost/')).username);
		const { rows } = await client.query<{ owner: boolean }>('SELECT current_user = $1 AS owner', [user]);
		if (user && !rows[0]?.owner) await grantTo(client, user);
		return done;
	} finally {
		await client.end();
	}
}

/** The embedded server's database and the application's role, made once. */
export async function prepareEmbedded(adminUrl: string): Promise<void> {
	const client = new pg.Client({ connectionString: adminUrl.replace('/pacesetter?', '/postgres?') });
	await client.connect();
	try {
		// Each by itself, since a start may have been killed between the two.
		const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
		if (role.rows.length === 0) await client.query(`CREATE ROLE ${appRole} LOGIN`);
		const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', ['pacesetter']);
		if (database.rows.length === 0) await client.query('CREATE DATABASE pacesetter');
	} finally {
		await client.end();
	}
}
