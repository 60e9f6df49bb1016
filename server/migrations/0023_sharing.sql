-- Links that show a document to whoever has them. What a link is found by is a hash; its token is sealed for its maker, who
-- copies it again.

CREATE TABLE share_link (
	id uuid PRIMARY KEY,
	token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
	token_sealed text NOT NULL,
	maker_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	-- Null: it was erased, and the link opens nothing any more.
	document_id uuid REFERENCES document ON DELETE SET NULL,
	-- argon2id.
	password text,
	downloads boolean NOT NULL,
	made_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL,
	revoked_at timestamptz,
	openings bigint NOT NULL DEFAULT 0 CHECK (openings >= 0),
	-- Made up by the maker's form, so that sending it twice makes one link.
	key uuid NOT NULL,
	UNIQUE (maker_id, key),
	CHECK (expires_at > made_at)
);
CREATE INDEX share_link_maker ON share_link (maker_id, made_at DESC, id DESC);
CREATE INDEX share_link_document ON share_link (document_id);
CREATE INDEX share_link_expires ON share_link (expires_at);

-- Openings that were counted, by what the form of each made up: none is counted twice. Nothing tells who opened.
CREATE TABLE share_opening (
	link_id uuid NOT NULL REFERENCES share_link ON DELETE CASCADE,
	key uuid NOT NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (link_id, key)
);
CREATE INDEX share_opening_at ON share_opening (at);
