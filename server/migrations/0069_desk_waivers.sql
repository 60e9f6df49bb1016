-- What stands in the way of a draft and is left so, each with a person's reason.
CREATE TABLE directive_waiver (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	-- Of the check: its code, and what it is about.
	id text NOT NULL CHECK (id <> '' AND length(id) <= 200),
	reason text NOT NULL CHECK (reason <> '' AND length(reason) <= 200),
	PRIMARY KEY (directive_id, id)
);

-- What the rules read in a directive beside what became an item, each with its place: told at the clause that holds it.
CREATE TABLE directive_note (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	position integer NOT NULL,
	start_at integer NOT NULL,
	end_at integer NOT NULL,
	code text NOT NULL,
	-- What the words of the note speak of.
	words jsonb NOT NULL,
	PRIMARY KEY (directive_id, position)
);
