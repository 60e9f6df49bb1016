-- Lists of people's matters at the size of a country, and what was just entered by mistake.

-- When an end or a confirmation was entered, whatever day it is of: within a day it can be taken back.
ALTER TABLE member ADD COLUMN ended_at timestamptz, ADD COLUMN confirmed_at timestamptz;
ALTER TABLE tenure ADD COLUMN ended_at timestamptz;

-- Who holds a post now, found without reading who held it before.
CREATE INDEX tenure_running ON tenure (post_id) INCLUDE (person_id, term_ends_on) WHERE upper_inf(valid);
CREATE INDEX member_transfer_state ON member_transfer (state, proposed_at DESC, id DESC);
CREATE INDEX account_grant_time ON account_grant (granted_at DESC, id DESC);
