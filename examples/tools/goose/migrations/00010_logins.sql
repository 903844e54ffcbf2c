-- +goose NO TRANSACTION
-- +goose Up
-- +goose StatementBegin
BEGIN;
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id));
COMMIT;
-- +goose StatementEnd
CREATE INDEX logins_account ON logins (account_id);

-- +goose Down
DROP TABLE logins;
