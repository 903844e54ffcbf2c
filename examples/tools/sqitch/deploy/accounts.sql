-- Deploy shop:accounts to pg

BEGIN;

ALTER TABLE accounts ADD COLUMN email text;

COMMIT;
