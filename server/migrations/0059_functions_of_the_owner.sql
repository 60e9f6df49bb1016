-- What runs as the owner is for the application's role alone, which is given it anew after each migration. Everybody may call
-- a function from the day it is made, so each that runs as the owner says this.
REVOKE EXECUTE ON FUNCTION audit_retire(timestamptz), roster_analyse(), points_forget(timestamptz, bigint) FROM PUBLIC;
