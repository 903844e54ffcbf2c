CREATE TABLE payments (id integer PRIMARY KEY, amount integer NOT NULL);

-- Old code kept in the database: nobody remembers what it does.
CREATE FUNCTION prepare_payments() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  statement text := 'ALTER TABLE payments ALTER COLUMN amount TYPE bigint';
BEGIN
  EXECUTE statement;
END;
$$;
