-- +goose NO TRANSACTION
-- +goose Up
BEGIN;
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));
COMMIT;
CREATE INDEX logins_account ON logins (account_id);

-- +goose Down
BEGIN;
DROP TABLE logins;
COMMIT;
