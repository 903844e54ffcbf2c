BEGIN;
CREATE TABLE logins (id bigint PRIMARY KEY, account_id bigint NOT NULL REFERENCES accounts (id));
COMMIT;

BEGIN;
CREATE INDEX logins_account ON logins (account_id);
COMMIT;
