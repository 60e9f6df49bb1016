-- A version's content and format never change, so what was found can be counted by format, and its text read, without
-- asking the library for each.
ALTER TABLE search_entry ADD COLUMN content text, ADD COLUMN format text;
UPDATE search_entry SET content = made_of::jsonb ->> 1, format = made_of::jsonb ->> 2;
ALTER TABLE search_entry ALTER COLUMN content SET NOT NULL, ALTER COLUMN format SET NOT NULL;

-- The same as before: every document has its version, rendition and count. As outer joins, those that a statement does
-- not ask for are not made.
CREATE OR REPLACE VIEW library_document AS
	SELECT document.id, document.number, document.title, document.category_id, document.uploader_id, document.visibility,
		document.state, document.version, document.newest_version, document.published_at, document.recycled_at,
		shown.content, rendition.format, document_count.views
	FROM document
	LEFT JOIN document_version shown ON shown.document_id = document.id AND shown.version = document.version
	LEFT JOIN rendition ON rendition.content = shown.content
	LEFT JOIN document_count ON document_count.document_id = document.id;
