import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from '../platform/db/index.ts';
import { atEnd } from './at-end.ts';

export interface TestDatabase {
	/** As the role that owns the tables. */
	readonly adminUrl: string;
	/** As the role that the application has. */
	readonly appUrl: string;
}

const withDatabase = (url: string, name: string): string => url.replace('/pacesetter?', `/${name}?`);

async function onServer(adminUrl: string, sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: withDatabase(adminUrl, 'postgres') });
	await client.connect();
	await client.query(sql).finally(() => client.end());
}

async function createDatabase(clause: string): Promise<TestDatabase> {
	const template = inject('template');
	if (!template) throw new Error('PostgreSQL does not run as root: call npm test, or be an ordinary user.');
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await onServer(template.adminUrl, `CREATE DATABASE ${name} ${clause}`);
	atEnd(() => onServer(template.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`));
	return { adminUrl: withDatabase(template.adminUrl, name), appUrl: withDatabase(template.appUrl, name) };
}

/** A database of the newest schema, without rows, that goes with the test or the file. */
export const createTestDatabase = (): Promise<TestDatabase> => createDatabase('TEMPLATE pacesetter STRATEGY wal_log');

/** A database without any table. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createDatabase('TEMPLATE template0');

/** A connection that goes with the test or the file, before its database. */
export function connectTest(url: string, most = 10): Connection {
	const connection = connect(url, most, () => undefined);
	atEnd(connection.close);
	return connection;
}
