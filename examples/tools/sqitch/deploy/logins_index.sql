-- Deploy shop:logins_index to pg
-- requires: logins

CREATE INDEX CONCURRENTLY logins_account ON logins (account);
