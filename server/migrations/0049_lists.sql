-- Lists by how often documents were read or taken begin at the top, rather than with everything there is. Equal counts follow each
-- other as the documents were entered.
CREATE INDEX document_count_views ON document_count (views DESC, document_id DESC);
CREATE INDEX document_count_downloads ON document_count (downloads DESC, document_id DESC);

-- How many documents a reader may read, in all and by category, is counted from the index alone.
CREATE INDEX document_readable ON document (visibility, category_id, organisation_id, id)
	WHERE state = 'published' AND recycled_at IS NULL AND frozen_at IS NULL;
