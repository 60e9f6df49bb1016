-- When a document was last erased whose text the index may still hold; null once the index has been made again since.
ALTER TABLE search_index ADD COLUMN erased_at timestamptz;
-- When a word was last seen in a document. What no document has any more goes with the index that is made again.
ALTER TABLE search_word ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
