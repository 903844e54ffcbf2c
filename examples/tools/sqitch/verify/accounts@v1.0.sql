-- Verify shop:accounts on pg

BEGIN;

SELECT id, name, plan FROM accounts WHERE false;

ROLLBACK;
