-- +migrate Up
ALTER TABLE accounts ADD COLUMN note text;

-- +migrate StatementBegin
CREATE FUNCTION note_of(account bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT note FROM accounts WHERE id = account);
END;
$$;
-- +migrate StatementEnd

-- +migrate Down
DROP FUNCTION note_of(bigint);
ALTER TABLE accounts DROP COLUMN note;
