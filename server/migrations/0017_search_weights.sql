-- How much each of a document's keywords says of it, in their order.
ALTER TABLE search_entry ADD COLUMN weights real[] NOT NULL DEFAULT '{}';

-- The index is made again, with a column for the organisation that a document belongs to.
DELETE FROM search_entry;
DELETE FROM search_index;
