-- The comparison of a large roster is a worker's work, a part in a transaction, so that it tells how far it is and nobody's
-- request waits for it.

ALTER TABLE roster_batch
	DROP CONSTRAINT roster_batch_state_check,
	ADD CONSTRAINT roster_batch_state_check CHECK (state IN ('reading', 'comparing', 'read', 'applying', 'applied', 'undoing', 'undone', 'failed', 'discarded')),
	-- Counts the comparisons begun: one that was overtaken keeps nothing more.
	ADD COLUMN comparison integer NOT NULL DEFAULT 0,
	-- Parts of the one under way that are done.
	ADD COLUMN compared smallint NOT NULL DEFAULT 0;
