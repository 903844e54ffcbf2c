--liquibase formatted sql

--changeset grace:accounts-email runInTransaction:false
CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
CREATE INDEX CONCURRENTLY accounts_note ON accounts (note);
/* liquibase rollback
DROP INDEX CONCURRENTLY accounts_note;
DROP INDEX CONCURRENTLY accounts_email;
*/

--changeset grace:logins endDelimiter:/
CREATE TABLE logins (account_id bigint NOT NULL REFERENCES accounts (id))
/
CREATE INDEX logins_account ON logins (account_id)
/
--rollback DROP TABLE logins;

--changeset grace:emails runOnChange:true
CREATE OR REPLACE VIEW emails AS SELECT id, email FROM accounts;
--rollback DROP VIEW emails;

--changeset grace:elsewhere dbms:mysql
ALTER TABLE accounts ENGINE = InnoDB;
