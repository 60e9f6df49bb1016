-- Whoever has an account whose rights lie dormant stands nowhere: nobody has said yet that its owner has it.
CREATE OR REPLACE VIEW account_seat AS
	SELECT own.account_id, member.organisation_id
	FROM own_person own JOIN member ON member.person_id = own.person_id AND member.ended_because IS NULL
	UNION ALL
	SELECT own.account_id, post.organisation_id
	FROM own_person own JOIN tenure ON tenure.person_id = own.person_id AND upper_inf(tenure.valid)
	JOIN post ON post.id = tenure.post_id
	UNION ALL
	SELECT account_id, organisation_id FROM grant_in_force;
