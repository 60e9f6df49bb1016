-- The keys that sealed values in this database: their names, and a proof that only the key itself can give. No key is here.
CREATE TABLE secret_key (
	-- Algorithm and id, as they stand before each sealed value; `index` for the key of the blind index.
	name text PRIMARY KEY,
	proof text NOT NULL,
	registered_at timestamptz NOT NULL DEFAULT now(),
	-- Since when no value is sealed with it any more.
	retired_at timestamptz
);

-- What lists show of a sealed field, so that they need no key.
ALTER TABLE person ADD COLUMN id_number_mask text, ADD COLUMN phone_mask text;
ALTER TABLE person ADD CHECK ((id_number_sealed IS NULL) = (id_number_mask IS NULL));
ALTER TABLE person ADD CHECK ((phone_sealed IS NULL) = (phone_mask IS NULL));
