---- tern: disable-tx ----
CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
CREATE INDEX CONCURRENTLY accounts_note ON accounts (note);

---- create above / drop below ----

---- tern: disable-tx ----
DROP INDEX CONCURRENTLY accounts_note;
DROP INDEX CONCURRENTLY accounts_email;
