SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN total_cents bigint;

UPDATE orders SET total_cents = (total * 100)::bigint WHERE total_cents IS NULL;

ALTER TABLE orders ALTER COLUMN total_cents SET NOT NULL;
