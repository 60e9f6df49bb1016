import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/** The least that could answer: one route, one scoped SELECT of twenty rows, nobody signed in, nothing checked. */
const [url = '', low = '0', high = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const app = new Hono();
app.get('/', async (c) => {
	const { rows } = await pool.query(
		`SELECT id, type, short_name, full_name FROM organisation
			WHERE preorder BETWEEN $1 AND $2 AND ended_on IS NULL ORDER BY preorder LIMIT 20`,
		[low, high],
	);
	return c.json(rows);
});
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
	console.log(`http://127.0.0.1:${port}`),
);
process.on('SIGTERM', () => server.close(() => process.exit()));
process.on('disconnect', () => process.exit());
