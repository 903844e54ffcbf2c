-- pg-delta: transaction=false
CREATE TABLE totals (total numeric);
CREATE INDEX CONCURRENTLY totals_total ON totals (total);
