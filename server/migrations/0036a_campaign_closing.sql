-- What an indicator of a campaign is on a day.
CREATE TABLE campaign_measurement (
	campaign_id uuid NOT NULL REFERENCES campaign,
	key text NOT NULL,
	measured_on date NOT NULL,
	value double precision NOT NULL,
	source text NOT NULL DEFAULT '',
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (campaign_id, key, measured_on)
);

-- How a criterion of a phase was judged, with what shows it.
CREATE TABLE campaign_judgement (
	campaign_id uuid NOT NULL REFERENCES campaign,
	phase text NOT NULL,
	exit text NOT NULL,
	quality text NOT NULL CHECK (quality IN ('good', 'fair', 'poor')),
	note text NOT NULL,
	document_number bigint,
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (campaign_id, phase, exit),
	CHECK (note <> '' OR document_number IS NOT NULL)
);

-- That a campaign went on from a phase: how its criteria stood, and why it went on where some were not met.
CREATE TABLE campaign_phase_end (
	campaign_id uuid NOT NULL REFERENCES campaign,
	phase text NOT NULL,
	exits jsonb NOT NULL,
	unmet integer NOT NULL,
	reason text NOT NULL,
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (campaign_id, phase),
	CHECK (unmet = 0 OR reason <> '')
);

-- What becomes of what is open when a campaign is to end.
CREATE TABLE campaign_disposition (
	campaign_id uuid NOT NULL REFERENCES campaign,
	item text NOT NULL,
	disposition text NOT NULL CHECK (disposition IN ('cleared', 'carried', 'handed_over', 'explained')),
	reason text NOT NULL CHECK (reason <> ''),
	-- How much of it was open then.
	count integer NOT NULL CHECK (count > 0),
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (campaign_id, item)
);
