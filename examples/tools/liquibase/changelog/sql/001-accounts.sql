--liquibase formatted sql

--changeset ada:accounts
CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL
);
INSERT INTO accounts (email) VALUES ('ada@example.org'), ('grace@example.org');

--changeset ada:notes
ALTER TABLE accounts ADD COLUMN note text;
--rollback ALTER TABLE accounts DROP COLUMN note;

--changeset ada:note-of splitStatements:false
CREATE FUNCTION note_of(account bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT note FROM accounts WHERE id = account);
END;
$$;
--rollback DROP FUNCTION note_of(bigint);
