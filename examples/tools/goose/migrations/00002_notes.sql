-- +goose Up
ALTER TABLE accounts ADD COLUMN note text;

-- Its body holds semicolons.
-- +goose StatementBegin
CREATE FUNCTION note_of(account bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT note FROM accounts WHERE id = account);
END;
$$;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION note_of(bigint);
ALTER TABLE accounts DROP COLUMN note;
