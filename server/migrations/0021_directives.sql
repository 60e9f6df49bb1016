-- Directives: documents that start or deploy a campaign, and the desk where each becomes a draft of items.

CREATE TABLE directive (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	-- The document of the library that it was registered from; its words stay here when the document goes.
	document_id uuid REFERENCES document ON DELETE SET NULL,
	version integer NOT NULL,
	content text NOT NULL,
	-- A corrected version that is to be read: its predecessor lies on the desk until it is.
	next_version integer,
	next_content text,
	CHECK ((next_version IS NULL) = (next_content IS NULL)),
	title text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	-- Who registered it, and whose it is.
	organisation_id bigint NOT NULL REFERENCES organisation,
	-- Who issued it: an organisation of the tree, or an upper organ by name.
	issuer_id bigint REFERENCES organisation,
	issuer_name text NOT NULL CHECK (issuer_name <> '' AND length(issuer_name) <= 120),
	level smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
	-- 望组〔2026〕12号: organ's word, year, serial number.
	number_word text CHECK (number_word <> '' AND length(number_word) <= 30),
	number_year integer CHECK (number_year BETWEEN 1900 AND 2200),
	number_serial integer CHECK (number_serial > 0),
	CHECK ((number_word IS NULL) = (number_year IS NULL) AND (number_year IS NULL) = (number_serial IS NULL)),
	issued_on date,
	received_at timestamptz NOT NULL,
	-- When it was deployed further; the hours between are what 第一时间 is measured by.
	deployed_at timestamptz,
	CHECK (deployed_at >= received_at),
	form text NOT NULL DEFAULT 'general' CHECK (form IN ('general', 'special')),
	parent_id uuid REFERENCES directive CHECK (parent_id <> id),
	state text NOT NULL CHECK (state IN ('received', 'registered', 'drafting', 'converted')),
	-- How far its words are read.
	reading text NOT NULL DEFAULT 'waiting' CHECK (reading IN ('waiting', 'reading', 'ready', 'failed')),
	-- Why it, or a version after it, could not be read.
	failure text,
	CHECK (reading <> 'failed' OR failure IS NOT NULL),
	notices text[] NOT NULL DEFAULT '{}',
	-- As decoded, unaltered but for what PostgreSQL does not keep, which is replaced one for one: every place on the desk is in UTF-16 units into it.
	text text NOT NULL DEFAULT '',
	-- Of the draft: each act raises it by one.
	revision integer NOT NULL DEFAULT 0,
	registered_by text REFERENCES account ON DELETE SET NULL,
	registered_at timestamptz NOT NULL
);
CREATE INDEX directive_organisation ON directive (organisation_id, received_at DESC);
CREATE INDEX directive_parent ON directive (parent_id);
CREATE INDEX directive_waiting ON directive (coalesce(next_content, content)) WHERE reading IN ('waiting', 'reading');
CREATE INDEX directive_document ON directive (document_id);
-- One organisation registers a number once.
CREATE UNIQUE INDEX directive_number ON directive (organisation_id, number_word, number_year, number_serial)
	WHERE number_word IS NOT NULL;

CREATE TABLE directive_attachment (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	position integer NOT NULL,
	PRIMARY KEY (directive_id, document_id)
);
CREATE INDEX directive_attachment_document ON directive_attachment (document_id);

-- Where its words stand on the pages, so that a clause can be lit there.
CREATE TABLE directive_page (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	number integer NOT NULL,
	-- Points.
	width real NOT NULL,
	height real NOT NULL,
	-- [{start, end, x, y, width, height}], points from the top left corner.
	places jsonb NOT NULL,
	PRIMARY KEY (directive_id, number)
);

CREATE TABLE directive_clause (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	-- Kept as long as its words are, also in a corrected version.
	id text NOT NULL,
	position double precision NOT NULL,
	level integer NOT NULL CHECK (level > 0),
	marker text NOT NULL,
	heading text NOT NULL,
	title text,
	-- [{start, end}]: its own words, without those of the clauses below it.
	spans jsonb NOT NULL,
	kind text CHECK (kind IN ('goal', 'standard', 'action', 'quota', 'duty', 'none')),
	reason text,
	CHECK (kind <> 'none' OR reason IS NOT NULL),
	-- [{directive, clause}]: who asked first.
	cites jsonb NOT NULL,
	merged jsonb NOT NULL,
	origin text,
	gone boolean NOT NULL,
	PRIMARY KEY (directive_id, id)
);

CREATE TABLE directive_draft_item (
	id uuid PRIMARY KEY,
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	position double precision NOT NULL,
	kind text NOT NULL CHECK (kind IN ('goal', 'standard', 'action', 'quota', 'duty', 'phase', 'group')),
	text text NOT NULL CHECK (text <> ''),
	clauses jsonb NOT NULL CHECK (jsonb_array_length(clauses) > 0),
	state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'dropped')),
	pillar text CHECK (pillar IN ('development', 'harmony', 'service', 'foundation')),
	mandatory boolean NOT NULL,
	owner_organisation bigint REFERENCES organisation,
	owner_post uuid REFERENCES post,
	owner_said text,
	starts_on date,
	due_on date,
	due_said text,
	event text,
	offset_days integer,
	CHECK (due_on IS NULL OR event IS NULL),
	quota_low integer,
	quota_high integer,
	CHECK (quota_low <= quota_high),
	measure text,
	standard text,
	rule text,
	said jsonb
);
CREATE INDEX directive_draft_item_directive ON directive_draft_item (directive_id, position);
CREATE INDEX directive_draft_item_organisation ON directive_draft_item (owner_organisation);
CREATE INDEX directive_draft_item_post ON directive_draft_item (owner_post);

CREATE TABLE directive_finding (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	-- By its words and those around it, so that a decision holds in the next version.
	id text NOT NULL,
	start_at integer NOT NULL,
	end_at integer NOT NULL,
	found text NOT NULL,
	suggestion text,
	kind text NOT NULL,
	confidence real NOT NULL,
	reason text NOT NULL,
	decision text NOT NULL CHECK (decision IN ('open', 'accepted', 'refused')),
	note text,
	CHECK (decision <> 'refused' OR note IS NOT NULL),
	PRIMARY KEY (directive_id, id)
);
-- Decisions about findings that the newest version does not have, for the one after it.
CREATE TABLE directive_finding_past (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	id text NOT NULL,
	decision text NOT NULL CHECK (decision IN ('accepted', 'refused')),
	note text,
	PRIMARY KEY (directive_id, id)
);

CREATE TABLE directive_event (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	id text NOT NULL CHECK (id <> '' AND length(id) <= 60),
	happens_on date,
	-- YYYY-MM, where that is known.
	expected text,
	PRIMARY KEY (directive_id, id)
);

-- What was done on the desk, one row an act, with what it takes to take it back.
CREATE TABLE directive_step (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	number integer NOT NULL,
	-- The revision that it led to, and the one that took it back.
	revision integer NOT NULL,
	act text NOT NULL,
	patch jsonb NOT NULL,
	undone boolean NOT NULL DEFAULT false,
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (directive_id, number)
);

-- What the desk yields: published for campaigns. Only what a person has accepted; the last day is that of the event where one is set.
CREATE VIEW directive_item AS
SELECT item.id, item.directive_id, item.position, item.kind, item.text, item.clauses AS clause_ids, item.pillar,
	item.owner_organisation, item.owner_post, item.owner_said, item.starts_on,
	coalesce(item.due_on, (event.happens_on + coalesce(item.offset_days, 0))::date) AS due_on,
	item.event, item.offset_days, item.mandatory, item.quota_low, item.quota_high, item.measure, item.standard,
	directive.revision
FROM directive_draft_item item
JOIN directive ON directive.id = item.directive_id
LEFT JOIN directive_event event ON event.directive_id = item.directive_id AND event.id = item.event
WHERE item.state = 'accepted';

-- The clauses with their names, for whoever traces an item back. Published for campaigns.
CREATE VIEW directive_clause_name AS
SELECT directive_id, id AS clause_id, position, level, marker, coalesce(title, heading) AS heading, kind, cites, gone
FROM directive_clause;

-- The events that dates hang on. Published for campaigns.
CREATE VIEW directive_event_day AS SELECT directive_id, id AS event, happens_on, expected FROM directive_event;

-- What is known of a directive. Published for campaigns.
CREATE VIEW directive_registered AS
SELECT id AS directive_id, title, organisation_id, issuer_id, issuer_name, level, parent_id, state, received_at, deployed_at, revision
FROM directive;

-- What other modules may know of a post. Published by organisation.
CREATE VIEW post_name AS SELECT id AS post_id, organisation_id, title, abolished_on FROM post;
