REINDEX INDEX CONCURRENTLY accounts_email;
ALTER TABLE accounts ADD COLUMN phone text;
