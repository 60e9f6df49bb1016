-- How seldom a word is in Chinese writing at large: common words are suggested first. It is told by a list that comes with
-- the words' cutting, so it says nothing of the documents here.
ALTER TABLE search_word ADD COLUMN rarity real NOT NULL DEFAULT 10;
