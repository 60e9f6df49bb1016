-- Whether a reader is told of documents like those that he keeps and has read.
ALTER TABLE reading_reader ADD COLUMN liked_on boolean NOT NULL DEFAULT true;
