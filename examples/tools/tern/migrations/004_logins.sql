---- tern: disable-tx ----
BEGIN;
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));
COMMIT;
CREATE INDEX logins_account ON logins (account_id);

---- create above / drop below ----

DROP TABLE logins;
