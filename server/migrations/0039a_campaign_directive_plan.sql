-- The plan that the directive made when the campaign last took something over from it: what its desk has changed since is told against this.
ALTER TABLE campaign ADD COLUMN directive_plan jsonb;
