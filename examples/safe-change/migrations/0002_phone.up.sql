SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN phone text;
