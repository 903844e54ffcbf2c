-- +migrate Up notransaction
CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
CREATE INDEX CONCURRENTLY accounts_note ON accounts (note);

-- +migrate Down notransaction
DROP INDEX CONCURRENTLY accounts_note;
DROP INDEX CONCURRENTLY accounts_email;
