-- The catalogue, the documents in it, and what was made of their contents.

CREATE TABLE category (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	parent uuid REFERENCES category ON DELETE RESTRICT,
	name text NOT NULL CHECK (name <> '' AND length(name) <= 60),
	position integer NOT NULL DEFAULT 0,
	-- Two sisters never have one name, also at the top.
	UNIQUE NULLS NOT DISTINCT (parent, name)
);

-- One content, told by its SHA-256, is converted once however many documents hold it.
CREATE TABLE rendition (
	content text PRIMARY KEY CHECK (content ~ '^[0-9a-f]{64}$'),
	format text NOT NULL,
	bytes bigint NOT NULL CHECK (bytes > 0),
	state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'converting', 'ready', 'failed')),
	-- SHA-256 of the PDF, once the first step is done.
	pdf text,
	pages integer CHECK (pages > 0),
	error_code text,
	-- Raised at each retry by hand, so that a late worker of the one before cannot write into it.
	attempt integer NOT NULL DEFAULT 1,
	queued_at timestamptz NOT NULL DEFAULT now(),
	started_at timestamptz,
	finished_at timestamptz,
	CHECK ((state = 'failed') = (error_code IS NOT NULL)),
	CHECK (state <> 'ready' OR (pages IS NOT NULL AND pdf IS NOT NULL))
);
CREATE INDEX rendition_queued ON rendition (queued_at) WHERE state = 'queued';

CREATE TABLE rendition_page (
	content text NOT NULL REFERENCES rendition ON DELETE CASCADE,
	number integer NOT NULL CHECK (number > 0),
	-- Points.
	width real NOT NULL,
	height real NOT NULL,
	text text NOT NULL,
	-- [{text, x, y, width, height, size}], points from the top left corner.
	boxes jsonb NOT NULL,
	-- [{width, height, type, file}], file = SHA-256.
	pictures jsonb NOT NULL,
	PRIMARY KEY (content, number)
);

CREATE TABLE document (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	number bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000001) UNIQUE,
	title text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	category_id uuid NOT NULL REFERENCES category ON DELETE RESTRICT,
	uploader_id text NOT NULL REFERENCES account ON DELETE RESTRICT,
	visibility text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'signed_in')),
	state text NOT NULL DEFAULT 'processing' CHECK (state IN ('processing', 'published', 'failed', 'withdrawn')),
	-- The version readers see; the newest one may still be converting.
	version integer NOT NULL DEFAULT 1,
	newest_version integer NOT NULL DEFAULT 1,
	uploaded_at timestamptz NOT NULL DEFAULT now(),
	published_at timestamptz,
	recycled_at timestamptz,
	CHECK (version <= newest_version),
	CHECK (state <> 'published' OR published_at IS NOT NULL)
);
CREATE INDEX document_list ON document (category_id, published_at DESC) WHERE state = 'published' AND recycled_at IS NULL;
CREATE INDEX document_newest ON document (published_at DESC) WHERE state = 'published' AND recycled_at IS NULL;
CREATE INDEX document_uploader ON document (uploader_id, uploaded_at DESC);

CREATE TABLE document_version (
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	version integer NOT NULL CHECK (version > 0),
	content text NOT NULL REFERENCES rendition ON DELETE RESTRICT,
	file_name text NOT NULL CHECK (file_name <> '' AND length(file_name) <= 200),
	uploaded_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (document_id, version)
);
CREATE INDEX document_version_content ON document_version (content);

-- Apart from the document, so that counting does not rewrite it and its indexes.
CREATE TABLE document_count (
	document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
	views bigint NOT NULL DEFAULT 0,
	downloads bigint NOT NULL DEFAULT 0
);
