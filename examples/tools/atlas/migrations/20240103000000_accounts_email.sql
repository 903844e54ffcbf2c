-- atlas:txmode none

CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
CREATE INDEX CONCURRENTLY accounts_note ON accounts (note);
