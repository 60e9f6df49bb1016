-- What each clause of a directive says, in a form in which it is found again in other directives.
CREATE TABLE directive_clause_print (
	directive_id uuid NOT NULL REFERENCES directive ON DELETE CASCADE,
	clause text NOT NULL,
	characters integer NOT NULL,
	one_in integer NOT NULL,
	samples integer[] NOT NULL,
	-- A sparser sample, by which it is found.
	keys integer[] NOT NULL,
	PRIMARY KEY (directive_id, clause)
);
CREATE INDEX directive_clause_print_keys ON directive_clause_print USING gin (keys);
-- By which rules its clauses were printed; none yet where it was read before there were any.
ALTER TABLE directive ADD COLUMN printed_by integer NOT NULL DEFAULT 0;
