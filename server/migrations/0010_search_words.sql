-- Words that stand in documents, by their sound: what may be suggested or may have been meant. Only candidates: each is
-- looked for on behalf of the reader before he sees it, so it tells nothing of documents that are not his.
CREATE TABLE search_word (
	word text PRIMARY KEY,
	-- Pinyin without tones and spaces.
	sound text NOT NULL,
	-- The same with sounds made one that many speakers don't tell apart.
	near text NOT NULL
);
CREATE INDEX search_word_sound ON search_word (sound text_pattern_ops);
CREATE INDEX search_word_near ON search_word (near);
CREATE INDEX search_word_word ON search_word (word text_pattern_ops);
