SET LOCAL lock_timeout = '5s';
-- Nobody has sent a fax since 2019.
ALTER TABLE customers DROP COLUMN fax;
