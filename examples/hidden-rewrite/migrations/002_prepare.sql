SET LOCAL lock_timeout = '5s';
SELECT prepare_payments();
