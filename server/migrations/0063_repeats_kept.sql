-- What clauses of directives say, each form once, and which forms ask for the same: both are told by the words alone, so they
-- are found when words are read and not at each look.
CREATE TABLE directive_print (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	-- By which it was made; forms made by different rules are not held against each other.
	rules integer NOT NULL,
	-- Of what follows.
	digest bytea NOT NULL,
	characters integer NOT NULL,
	one_in integer NOT NULL,
	samples integer[] NOT NULL,
	UNIQUE (rules, digest)
);

-- Which forms have a run, so that a new one meets those that have runs in common with it.
CREATE TABLE directive_print_run (
	run integer NOT NULL,
	print bigint NOT NULL REFERENCES directive_print ON DELETE CASCADE,
	PRIMARY KEY (run, print)
);
CREATE INDEX directive_print_run_print ON directive_print_run (print);

-- Each pair both ways.
CREATE TABLE directive_print_alike (
	print bigint NOT NULL REFERENCES directive_print ON DELETE CASCADE,
	other bigint NOT NULL REFERENCES directive_print ON DELETE CASCADE,
	-- How much of one the other holds, in hundredths.
	share smallint NOT NULL,
	PRIMARY KEY (print, other)
);
CREATE INDEX directive_print_alike_other ON directive_print_alike (other);

DROP TABLE directive_clause_print;
CREATE TABLE directive_clause_print (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	clause text NOT NULL,
	print bigint NOT NULL REFERENCES directive_print,
	PRIMARY KEY (directive_id, clause)
);
CREATE INDEX directive_clause_print_print ON directive_clause_print (print);
-- All are made anew by the job of the night.
UPDATE directive SET printed_by = 0;
