--! Previous: sha1:f522209f0ee1a59015bdfbbbb05d0f1da7d83e32
--! Hash: sha1:9056fb3aa599f8e2f484af7426cae12738f32dae
--! Message: notes

ALTER TABLE accounts ADD COLUMN note text;

-- Its body holds semicolons.
CREATE FUNCTION note_of(account bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT note FROM accounts WHERE id = account);
END;
$$;
