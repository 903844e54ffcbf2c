BEGIN;
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));
COMMIT;

BEGIN;
CREATE INDEX logins_account ON logins (account_id);
COMMIT;
