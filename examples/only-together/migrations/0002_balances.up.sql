CREATE TABLE balances (account_id bigint PRIMARY KEY REFERENCES accounts (id), amount numeric NOT NULL);
