-- How many hours an organisation allows from the receipt of a directive to its deployment. It holds for all below it that have none of their own.
CREATE TABLE directive_limit (
	organisation_id bigint PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
	hours integer NOT NULL CHECK (hours BETWEEN 1 AND 2400)
);
