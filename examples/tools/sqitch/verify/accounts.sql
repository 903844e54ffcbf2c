-- Verify shop:accounts on pg

BEGIN;

SELECT email FROM accounts WHERE false;

ROLLBACK;
