-- Deploy shop:accounts to pg

BEGIN;

CREATE TABLE accounts (id bigint PRIMARY KEY, name text NOT NULL, plan text NOT NULL DEFAULT :'plan');

COMMIT;
