ALTER TABLE accounts ADD COLUMN note text;

-- Its body holds semicolons.
CREATE FUNCTION note_of(account bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT note FROM accounts WHERE id = account);
END;
$$;
