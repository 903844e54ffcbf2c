-- no-transaction
BEGIN;
DROP TABLE logins;
COMMIT;
