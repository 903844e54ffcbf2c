-- +migrate Up
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));

-- +migrate Down
DROP TABLE logins;

-- +migrate Up
CREATE INDEX logins_account ON logins (account_id);

-- +migrate Down
SELECT 'the index went with its table';
