-- One human, one of the three: each is known by his person. And nobody comes into another's rights alone: an account that
-- an administrator could open by himself holds none until another administrator says whose it is.

ALTER TABLE account
	-- How often what opens it was changed: a sign-in that began before such a change opens nothing.
	ADD COLUMN ways_changed bigint NOT NULL DEFAULT 0,
	-- Since when, why and by whom its rights lie dormant.
	ADD COLUMN dormant_since timestamptz,
	ADD COLUMN dormant_because text
		CHECK (dormant_because IN ('password_reset', 'second_factor_reset', 'subject_linked', 'person_linked', 'invited')),
	ADD COLUMN dormant_by text REFERENCES account ON DELETE SET NULL,
	ADD CHECK ((dormant_since IS NULL) = (dormant_because IS NULL)),
	ADD CHECK (dormant_since IS NOT NULL OR dormant_by IS NULL);
ALTER TABLE sign_in_challenge ADD COLUMN ways_changed bigint NOT NULL DEFAULT 0;
CREATE INDEX account_dormant ON account (dormant_since, id) WHERE dormant_since IS NOT NULL;

-- Each of the three is held by an account of a known person, and keeps him.
CREATE OR REPLACE FUNCTION account_role_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		RAISE EXCEPTION 'one of the three administrators is replaced, never left out' USING ERRCODE = 'check_violation';
	END IF;
	IF EXISTS (SELECT 1 FROM account WHERE id = NEW.account_id
			AND (disabled_at IS NOT NULL OR administrator OR person_id IS NULL OR dormant_since IS NOT NULL)) THEN
		RAISE EXCEPTION 'an administrator''s account is in use, a known person''s, and holds no founder''s rights'
			USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION account_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW.disabled_at IS NOT NULL OR NEW.dormant_since IS NOT NULL)
			AND EXISTS (SELECT 1 FROM account_role WHERE account_id = NEW.id) THEN
		RAISE EXCEPTION 'one of the three administrators is replaced before his account is disabled' USING ERRCODE = 'check_violation';
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.person_id IS DISTINCT FROM OLD.person_id
			AND EXISTS (SELECT 1 FROM account_role WHERE account_id = NEW.id) THEN
		RAISE EXCEPTION 'one of the three administrators stays who he is' USING ERRCODE = 'check_violation';
	END IF;
	IF NEW.administrator AND EXISTS (SELECT 1 FROM account_role) THEN
		RAISE EXCEPTION 'there is no founder beside the three administrators' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
DROP TRIGGER account_kept ON account;
CREATE TRIGGER account_kept BEFORE INSERT OR UPDATE OF disabled_at, administrator, person_id, dormant_since ON account
	FOR EACH ROW EXECUTE FUNCTION account_kept();

-- Whether a person is told from all others: by his ID number, which nobody else has.
CREATE OR REPLACE VIEW person_card AS
SELECT p.id AS person_id, p.name, p.search, o.short_name AS organisation, p.id_number_index IS NOT NULL AS identified
FROM person p
LEFT JOIN member m ON m.person_id = p.id AND m.ended_because IS NULL
LEFT JOIN organisation o ON o.id = m.organisation_id
WHERE p.deceased_on IS NULL;

-- Grants in force now. The three hold none, and those of a dormant account have no force.
CREATE OR REPLACE VIEW grant_in_force AS
SELECT given.* FROM account_grant given
LEFT JOIN account_grant behind ON behind.id = given.delegated_from
WHERE given.revoked_at IS NULL AND given.begins_at <= now() AND (given.ends_at IS NULL OR given.ends_at > now())
	AND (given.delegated_from IS NULL
		OR (behind.revoked_at IS NULL AND behind.begins_at <= now() AND (behind.ends_at IS NULL OR behind.ends_at > now())))
	AND NOT EXISTS (SELECT 1 FROM account held WHERE held.id = given.account_id AND held.dormant_since IS NOT NULL)
	AND NOT EXISTS (SELECT 1 FROM account_role held WHERE held.account_id = given.account_id);

-- Whether an account holds rights at organisations, now or later: what sign-in may know of grants.
CREATE VIEW grant_holder AS
SELECT DISTINCT account_id FROM account_grant WHERE revoked_at IS NULL AND (ends_at IS NULL OR ends_at > now());

-- What whoever gives grants may know of an account.
CREATE VIEW account_standing AS
SELECT a.id AS account_id, a.dormant_since IS NOT NULL AS dormant,
	EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id) AS separate
FROM account a;

-- As whom an account is himself: nobody's while it is dormant.
CREATE VIEW own_person AS
SELECT id AS account_id, person_id FROM account WHERE person_id IS NOT NULL AND dormant_since IS NULL;
