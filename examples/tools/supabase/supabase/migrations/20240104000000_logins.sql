BEGIN;
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));
CREATE INDEX logins_account ON logins (account_id);
COMMIT;

CREATE VIEW login_counts AS SELECT account_id, count(*) AS logins FROM logins GROUP BY account_id;
