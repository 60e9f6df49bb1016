-- Whether an answer is still the same is told by what it holds; how often records changed is not asked any more.
ALTER TABLE harvest_state DROP COLUMN generation;
