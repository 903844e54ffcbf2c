-- Up Migration
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));
CREATE INDEX logins_account ON logins (account_id);

-- Down Migration
DROP TABLE logins;
