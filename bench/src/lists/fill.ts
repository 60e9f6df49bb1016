import { sql } from 'kysely';
import { insertAccount } from '../../../server/src/modules/identity/store/index.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';

/** Ten categories with nine below each; the first hold most, as in a library that has grown. */
const makeCategories = sql`WITH top AS (
		INSERT INTO category (name, position) SELECT '大类 ' || number, number FROM generate_series(1, 10) number
		RETURNING id, position
	)
	INSERT INTO category (parent, name, position)
	SELECT top.id, '小类 ' || number, number FROM top, generate_series(1, 9) number`;

/** What the titles are put together of, so that their order by pinyin is worth something. */
const words = '党员教育基层组织建设发展学习制度工作方案通知意见办法总结汇报乡镇街道社区村庄机关学校企业会议活动计划';

const makeDocuments = (documents: number, uploaderId: string) => sql`WITH place AS (
		SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS places FROM category WHERE parent IS NOT NULL
	), made AS (
		SELECT number, uuidv7() AS id, encode(sha256(number::text::bytea), 'hex') AS content, random() AS way,
			floor((SELECT max(places) FROM place) * random() ^ 2) AS at,
			(SELECT string_agg(substr(${words}, 1 + floor(random() * length(${words}))::integer, 1), '' ORDER BY letter)
				FROM generate_series(1, 6 + number % 20) letter) AS title
		FROM generate_series(1, ${documents}::integer) number
	), rendered AS (
		INSERT INTO rendition (content, format, bytes, state, pdf, pages)
		SELECT content, 'txt', 1, 'ready', content, 1 FROM made
	), versions AS (
		INSERT INTO document_version (document_id, version, content, file_name) SELECT id, 1, content, 'bench.txt' FROM made
	), counts AS (
		-- Half of them nobody has read; the most read have been opened some thousand times.
		INSERT INTO document_count (document_id, views, downloads)
		SELECT id, floor(5000 * greatest(0, random() - 0.5) ^ 6 * 64), floor(200 * greatest(0, random() - 0.8) ^ 2 * 25) FROM made
	)
	INSERT INTO document (id, title, category_id, uploader_id, state, approved_version, visibility, uploaded_at, published_at,
		recycled_at)
	SELECT made.id, title, place.id, ${uploaderId}, CASE WHEN way < 0.03 THEN 'withdrawn' ELSE 'published' END, 1,
		CASE WHEN way > 0.95 THEN 'named' WHEN way > 0.8 THEN 'signed_in' ELSE 'public' END,
		now() - number * interval '5 minutes', now() - number * interval '5 minutes', CASE WHEN way BETWEEN 0.03 AND 0.05 THEN now() END
	FROM made JOIN place USING (at)`;

/** A library that has grown, as the role that owns the tables; no pages, since lists show none. @returns an account's id */
export async function fill(db: Database, documents: number): Promise<string> {
	const wish = { userName: 'bench', passwordHash: 'none', administrator: false, mustChangePassword: false };
	const uploaderId = await insertAccount(db, { ...wish, personId: null });
	await makeCategories.execute(db);
	await db.transaction().execute(async (tx) => {
		// Made rows hold together; checking each would only take time.
		await sql`SET LOCAL session_replication_role = replica`.execute(tx);
		await makeDocuments(documents, uploaderId).execute(tx);
	});
	await sql`VACUUM (ANALYZE) category, document, document_version, document_count, rendition`.execute(db);
	return uploaderId;
}
