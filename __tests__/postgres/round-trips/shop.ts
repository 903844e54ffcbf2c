/** The schema before each case. */
export const SHOP = `
CREATE TYPE status AS ENUM ('new', 'paid');
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE TABLE customers (id bigserial PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  ref varchar(20) NOT NULL CONSTRAINT uq_orders_ref UNIQUE,
  state varchar(10) DEFAULT 'new' CHECK (state IN ('new', 'paid', 'sent')),
  total numeric(10,2) NOT NULL DEFAULT 0 CHECK (total >= 0),
  placed_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  note text
);
CREATE INDEX ON orders (customer_id);
CREATE INDEX ix_orders_state ON orders (state, total) WHERE state = 'new';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.note := 'touched  twice';
  RETURN NEW;
END $$;
CREATE TRIGGER touch_orders BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 100;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1;
CREATE TABLE events (at date NOT NULL, kind text) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX ON events (at);
DO $$ BEGIN CREATE ROLE app_reader NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT ON big_orders TO app_reader;
`;
