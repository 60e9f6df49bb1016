-- What a document treats of: the words of its text that say most about it, most telling first.
ALTER TABLE search_entry ADD COLUMN keywords text[] NOT NULL DEFAULT '{}';

-- How often a document was opened from a search. Who searched is not kept: until several different readers have made the
-- pair, tokens tell them apart, each made with a key for this pair alone; then only the count remains.
CREATE TABLE search_opened (
	query text NOT NULL CHECK (length(query) BETWEEN 2 AND 30),
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	tokens text[] NOT NULL DEFAULT '{}',
	-- Several different readers made it, so it may be told to others.
	shared boolean NOT NULL DEFAULT false,
	opened integer NOT NULL DEFAULT 1,
	last_on date NOT NULL,
	PRIMARY KEY (query, document_id),
	CHECK (NOT shared OR tokens = '{}')
);
CREATE INDEX search_opened_document ON search_opened (document_id) WHERE shared;
CREATE INDEX search_opened_query ON search_opened (query text_pattern_ops) WHERE shared;
CREATE INDEX search_opened_last ON search_opened (last_on);

-- The index is made again: the keywords come with it.
DELETE FROM search_entry;
DELETE FROM search_index;
