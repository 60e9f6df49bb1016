-- Which way of making a plan of a directive the kept one was made by: what a later way makes differently nobody has changed at the desk.
ALTER TABLE campaign ADD COLUMN directive_derivation integer NOT NULL DEFAULT 1;
