-- Revert shop:logins from pg

BEGIN;

DROP TABLE logins;

COMMIT;
