-- Of most documents that have something in common with one, no more is read than this.
ALTER TABLE fingerprint DROP CONSTRAINT fingerprint_id_key,
	ADD CONSTRAINT fingerprint_id_key UNIQUE (id) INCLUDE (keys_one_in, keys_at);
