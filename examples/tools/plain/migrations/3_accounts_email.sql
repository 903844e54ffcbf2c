CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
ALTER TABLE accounts ADD COLUMN phone text;
