-- Deploy shop:logins to pg
-- requires: accounts

BEGIN;

\ir shared/timeouts.sql
CREATE TABLE logins (account bigint NOT NULL, at timestamptz NOT NULL);

COMMIT;
