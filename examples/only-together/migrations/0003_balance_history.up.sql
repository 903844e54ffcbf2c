CREATE TABLE balance_history (
  account_id bigint REFERENCES balances (account_id),
  amount numeric NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, at)
);
