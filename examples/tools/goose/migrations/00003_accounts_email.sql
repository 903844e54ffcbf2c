-- +goose NO TRANSACTION

-- +goose Up
CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
CREATE INDEX CONCURRENTLY accounts_note ON accounts (note);

-- +goose Down
DROP INDEX CONCURRENTLY accounts_note;
DROP INDEX CONCURRENTLY accounts_email;
