-- migrate:up transaction:false
CREATE TABLE totals (account_id bigint PRIMARY KEY, total numeric);
CREATE INDEX totals_total ON totals (total);

-- migrate:down
DROP TABLE totals;
