-- Revert shop:logins_index from pg

DROP INDEX CONCURRENTLY logins_account;
