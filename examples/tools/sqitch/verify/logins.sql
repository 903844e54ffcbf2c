-- Verify shop:logins on pg

\echo verifying logins
SELECT account, at FROM logins WHERE false;
