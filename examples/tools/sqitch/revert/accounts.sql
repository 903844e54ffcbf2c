-- Revert shop:accounts from pg

BEGIN;

ALTER TABLE accounts DROP COLUMN email;

COMMIT;
