-- Campaigns: a plan that is issued down the tree, what each organisation has to do for it, and what it did.

-- Who holds a post, for those who fill seats from posts. Published by organisation.
CREATE VIEW post_holder AS
SELECT post.id AS post_id, post.organisation_id, post.title, post.responsible, post.abolished_on, person.name AS holder,
	lower(tenure.valid) AS since
FROM post
LEFT JOIN tenure ON tenure.post_id = post.id AND upper_inf(tenure.valid)
LEFT JOIN person ON person.id = tenure.person_id;

CREATE TABLE campaign (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
	-- For whom it is issued; whoever manages its campaigns manages this one.
	issuer_id bigint NOT NULL REFERENCES organisation,
	state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'ended')),
	-- The draft that is being worked on, and how often it was changed: whoever saves an older one is told.
	plan jsonb NOT NULL,
	edition integer NOT NULL DEFAULT 1,
	-- The edition that the newest approved plan was made of.
	approved_edition integer,
	-- To whom it goes: these with all below them, of these types.
	scope bigint[] NOT NULL DEFAULT '{}',
	types text[] NOT NULL DEFAULT '{}',
	created_by text REFERENCES account ON DELETE SET NULL,
	created_at timestamptz NOT NULL,
	CHECK ((state = 'draft') = (scope = '{}'))
);
CREATE INDEX campaign_issuer ON campaign (issuer_id);

-- Approved plans, never changed afterwards.
CREATE TABLE campaign_plan (
	campaign_id uuid NOT NULL REFERENCES campaign,
	number integer NOT NULL CHECK (number > 0),
	plan jsonb NOT NULL,
	-- The document that approves it.
	reference text,
	approved_by text REFERENCES account ON DELETE SET NULL,
	approved_at timestamptz NOT NULL,
	issued_at timestamptz,
	PRIMARY KEY (campaign_id, number)
);

-- The days of events, which become known while it runs.
CREATE TABLE campaign_event (
	campaign_id uuid NOT NULL REFERENCES campaign,
	key text NOT NULL,
	happens_on date,
	PRIMARY KEY (campaign_id, key)
);

-- How far a plan has been issued; one row a campaign, the newest issue.
CREATE TABLE campaign_issue (
	campaign_id uuid PRIMARY KEY REFERENCES campaign,
	plan_number integer NOT NULL,
	state text NOT NULL CHECK (state IN ('running', 'done')),
	-- The last organisation that is done, by its id, which no change of the tree changes.
	reached bigint NOT NULL DEFAULT 0,
	made integer NOT NULL DEFAULT 0,
	total integer NOT NULL,
	FOREIGN KEY (campaign_id, plan_number) REFERENCES campaign_plan
);

-- An action of the plan in force, or one that an organisation added for itself.
CREATE TABLE campaign_action (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	campaign_id uuid NOT NULL REFERENCES campaign,
	-- As the plan names it.
	key text NOT NULL,
	-- Whose own it is; null: from the plan.
	local_id bigint REFERENCES organisation,
	kind text NOT NULL CHECK (kind IN ('mandatory', 'optional')),
	form text NOT NULL CHECK (form IN ('act', 'meeting')),
	position integer NOT NULL,
	text text NOT NULL CHECK (text <> ''),
	standard text NOT NULL DEFAULT '',
	pillar text CHECK (pillar IN ('development', 'harmony', 'service', 'foundation')),
	centre_work text NOT NULL DEFAULT '',
	owner text NOT NULL DEFAULT '',
	clauses text[] NOT NULL DEFAULT '{}',
	types text[] NOT NULL DEFAULT '{}',
	evidence text NOT NULL CHECK (evidence IN ('record', 'document', 'number')),
	target double precision,
	unit text NOT NULL DEFAULT '',
	quota_low integer NOT NULL DEFAULT 1,
	quota_high integer,
	-- Days as they are now that the days of events are known, or not yet.
	from_on date,
	due_on date,
	-- Months of one round; null: done once.
	months integer,
	-- The plan that took it out.
	retired_by integer,
	CONSTRAINT campaign_action_key UNIQUE NULLS NOT DISTINCT (campaign_id, local_id, key),
	CHECK (local_id IS NULL OR kind = 'optional')
);

-- An organisation's own run of a campaign.
CREATE TABLE campaign_instance (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	campaign_id uuid NOT NULL REFERENCES campaign,
	organisation_id bigint NOT NULL REFERENCES organisation,
	state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'filed', 'returned')),
	edition integer NOT NULL DEFAULT 1,
	feature text NOT NULL DEFAULT '',
	sections jsonb NOT NULL DEFAULT '{}',
	filed_at timestamptz,
	-- Why it was given back.
	note text,
	UNIQUE (campaign_id, organisation_id)
);
CREATE INDEX campaign_instance_organisation ON campaign_instance (organisation_id);

-- What an organisation says to a clause from above that none of its tasks comes from.
CREATE TABLE campaign_answer (
	instance_id uuid NOT NULL REFERENCES campaign_instance,
	clause text NOT NULL,
	answer text NOT NULL CHECK (answer IN ('taken_up', 'not_applicable')),
	reason text NOT NULL CHECK (reason <> ''),
	answered_by text REFERENCES account ON DELETE SET NULL,
	answered_at timestamptz NOT NULL,
	PRIMARY KEY (instance_id, clause)
);

-- One organisation with one action, in one round.
CREATE TABLE campaign_task (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	campaign_id uuid NOT NULL REFERENCES campaign,
	organisation_id bigint NOT NULL REFERENCES organisation,
	action_id uuid NOT NULL REFERENCES campaign_action,
	round integer NOT NULL DEFAULT 1,
	-- What the organisation asks for beyond the lock, for itself and for those below it.
	tightened boolean NOT NULL DEFAULT false,
	text_addition text NOT NULL DEFAULT '',
	standard_addition text NOT NULL DEFAULT '',
	own_due_on date,
	own_target double precision,
	-- A later day that was granted.
	granted_due_on date,
	excused boolean NOT NULL DEFAULT false,
	-- The day that holds, made of the action's, those above and its own.
	due_on date,
	done_on date,
	done_well boolean NOT NULL DEFAULT false,
	acts integer NOT NULL DEFAULT 0,
	UNIQUE (organisation_id, action_id, round)
);
CREATE INDEX campaign_task_campaign ON campaign_task (campaign_id, organisation_id);
CREATE INDEX campaign_task_action ON campaign_task (action_id);
CREATE INDEX campaign_task_tightened ON campaign_task (action_id, round, organisation_id) WHERE tightened;

-- What was done, with what shows it.
CREATE TABLE campaign_act (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	task_id uuid NOT NULL REFERENCES campaign_task,
	done_on date NOT NULL,
	record text NOT NULL DEFAULT '',
	document_number bigint,
	amount double precision,
	chair text,
	expected integer CHECK (expected > 0),
	attended integer CHECK (attended >= 0),
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	withdrawn_at timestamptz,
	-- How well, told by somebody else.
	quality text CHECK (quality IN ('good', 'fair', 'poor')),
	quality_note text,
	judged_by text REFERENCES account ON DELETE SET NULL,
	judged_at timestamptz,
	CHECK ((chair IS NULL) = (expected IS NULL) AND (chair IS NULL) = (attended IS NULL)),
	CHECK (attended <= expected),
	CHECK (quality IS NULL OR judged_at IS NOT NULL)
);
CREATE INDEX campaign_act_task ON campaign_act (task_id);

-- A request to deviate from what is locked, which only the issuer grants.
CREATE TABLE campaign_deviation (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	task_id uuid NOT NULL REFERENCES campaign_task,
	kind text NOT NULL CHECK (kind IN ('later', 'excuse', 'adapt')),
	due_on date,
	reason text NOT NULL CHECK (reason <> ''),
	state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
	answer text,
	asked_by text REFERENCES account ON DELETE SET NULL,
	asked_at timestamptz NOT NULL,
	answered_by text REFERENCES account ON DELETE SET NULL,
	answered_at timestamptz,
	CHECK ((kind = 'later') = (due_on IS NOT NULL))
);
CREATE UNIQUE INDEX campaign_deviation_open ON campaign_deviation (task_id) WHERE state = 'asked';
CREATE INDEX campaign_deviation_task ON campaign_deviation (task_id);
