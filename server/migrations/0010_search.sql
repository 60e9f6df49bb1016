-- What other modules may know of the library.
CREATE VIEW library_document AS
	SELECT document.id, document.number, document.title, document.category_id, document.uploader_id, document.visibility,
		document.state, document.version, document.newest_version, document.published_at, document.recycled_at,
		shown.content, rendition.format, document_count.views
	FROM document
	JOIN document_version shown ON shown.document_id = document.id AND shown.version = document.version
	JOIN rendition ON rendition.content = shown.content
	JOIN document_count ON document_count.document_id = document.id;
CREATE VIEW library_version AS
	SELECT document_version.document_id, document_version.version, document_version.content, rendition.format,
		rendition.pages IS NOT NULL AND rendition.pages =
			(SELECT count(*) FROM rendition_page page WHERE page.content = rendition.content) AS complete
	FROM document_version JOIN rendition ON rendition.content = document_version.content;
CREATE VIEW library_page AS SELECT content, number, width, height, text, boxes FROM rendition_page;

-- Which rows of the index count: those with a stamp that stands here, for the version of a document that is shown.
CREATE SEQUENCE search_stamp;
CREATE TABLE search_entry (
	document_id uuid NOT NULL,
	version integer NOT NULL,
	stamp bigint NOT NULL UNIQUE,
	-- What its rows were made of, so that they are not made again for nothing.
	made_of text NOT NULL,
	-- Title, pinyin and initials, for suggestions.
	title_search text NOT NULL,
	PRIMARY KEY (document_id, version)
);
CREATE INDEX search_entry_title ON search_entry USING gin (title_search gin_trgm_ops);

-- The tables of the index in their folder, and how far a rebuild has come. One row.
CREATE TABLE search_index (
	id boolean PRIMARY KEY DEFAULT true CHECK (id),
	main text NOT NULL,
	small text NOT NULL,
	rebuild_done integer,
	rebuild_total integer,
	rebuild_failed text,
	rebuilt_at timestamptz
);
