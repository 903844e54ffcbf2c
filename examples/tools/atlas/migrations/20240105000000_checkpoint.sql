-- atlas:checkpoint

CREATE TABLE accounts (id bigint PRIMARY KEY);
