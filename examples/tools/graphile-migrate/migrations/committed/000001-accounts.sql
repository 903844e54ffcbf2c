--! Previous: -
--! Hash: sha1:f522209f0ee1a59015bdfbbbb05d0f1da7d83e32
--! Message: accounts

CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL
);

INSERT INTO accounts (email) VALUES ('ada@example.org'), ('grace@example.org; the second');
