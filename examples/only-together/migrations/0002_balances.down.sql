-- balances is dropped by the way back of 0003, which always comes first.
DROP TABLE IF EXISTS balances_staging;
