/** One small schema with everything that statements can reach by roundabout ways. */
export const LOCK_BASE = `
CREATE ROLE clerk;
CREATE SCHEMA archive;
CREATE TABLE customers (id int PRIMARY KEY, email text CONSTRAINT customers_email UNIQUE, name varchar(50), note text);
CREATE TABLE orders (
  id serial PRIMARY KEY,
  customer_id int NOT NULL CONSTRAINT of_customer REFERENCES customers,
  total numeric(10,2), state text DEFAULT 'new', name varchar(20), placed timestamptz, period daterange,
  doubled numeric GENERATED ALWAYS AS (total * 2) STORED,
  CONSTRAINT positive CHECK (total > 0));
CREATE INDEX orders_state ON orders (state);
CREATE UNIQUE INDEX orders_name ON orders (name);
ALTER TABLE orders ADD CONSTRAINT small CHECK (total < 1000) NOT VALID;
CREATE TABLE items (order_id int, sku text, qty int, parent int);
CREATE INDEX items_order ON items (order_id);
CREATE UNIQUE INDEX items_sku ON items (sku);
ALTER TABLE items ADD CONSTRAINT of_order FOREIGN KEY (order_id) REFERENCES orders ON DELETE CASCADE NOT VALID;
CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, boss int CONSTRAINT of_boss REFERENCES people, age int);
CREATE TABLE plain (a int, b text, c bigint);
CREATE TABLE docs (body jsonb, n int, at tsrange);
CREATE INDEX docs_gin ON docs USING gin (body);
CREATE INDEX docs_brin ON docs USING brin (n);
CREATE INDEX docs_gist ON docs USING gist (at);
CREATE INDEX docs_hash ON docs USING hash (n);
CREATE VIEW open_orders AS SELECT id, state FROM orders WHERE state = 'new';
CREATE VIEW open_ids AS SELECT id FROM open_orders;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1;
CREATE UNIQUE INDEX totals_key ON totals (customer_id);
CREATE VIEW big_totals AS SELECT * FROM totals WHERE total > 100;
CREATE SEQUENCE invoices;
CREATE SEQUENCE item_numbers OWNED BY items.qty;

CREATE TABLE events (id int, at date NOT NULL, kind text, customer_id int) PARTITION BY RANGE (at);
CREATE TABLE events_old PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE events_new PARTITION OF events FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (kind);
CREATE TABLE events_new_a PARTITION OF events_new FOR VALUES IN ('a');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_kind ON events (kind);
CREATE TABLE events_next (id int, at date NOT NULL, kind text, customer_id int);
CREATE TABLE logs (id int, at date NOT NULL, customer_id int CONSTRAINT logs_customer REFERENCES customers, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE logs_old PARTITION OF logs FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE logs_next (id int, at date NOT NULL, customer_id int, PRIMARY KEY (id, at));
CREATE TABLE log_notes (log_id int, log_at date, note text, CONSTRAINT of_log FOREIGN KEY (log_id, log_at) REFERENCES logs);
CREATE INDEX logs_customer ON ONLY logs (customer_id);
CREATE INDEX logs_old_customer ON logs_old (customer_id);
CREATE TABLE logs_by_customer (customer_id int NOT NULL, note text) PARTITION BY LIST (customer_id);
CREATE TABLE logs_of_one PARTITION OF logs_by_customer FOR VALUES IN (1);

CREATE TABLE animals (name text CONSTRAINT named CHECK (name <> ''), legs int);
CREATE TABLE cats (lives int) INHERITS (animals);
CREATE TABLE kittens () INHERITS (cats);
CREATE TABLE strays (name text CONSTRAINT named CHECK (name <> ''), legs int);

CREATE TYPE pair AS (a int, b int);
CREATE TABLE pairs OF pair;
CREATE TABLE loose_pairs (a int, b int);
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN amount AS numeric CONSTRAINT not_negative CHECK (value >= 0);
CREATE DOMAIN bound AS int;
ALTER DOMAIN bound ADD CONSTRAINT below CHECK (value < 100) NOT VALID;
CREATE TABLE moods (m mood, paid amount, n bound);

CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE PROCEDURE nothing() LANGUAGE plpgsql AS 'BEGIN END';
CREATE TRIGGER stamped BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE RULE no_delete AS ON DELETE TO plain DO INSTEAD NOTHING;
CREATE POLICY own ON orders USING (true);
CREATE STATISTICS order_stats ON customer_id, state FROM orders;
CREATE PUBLICATION all_orders FOR TABLE orders;
CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE remote (id int) SERVER elsewhere;
INSERT INTO customers VALUES (1, 'a@b.c'); INSERT INTO orders (customer_id, total, name) VALUES (1, 5, 'x');
INSERT INTO items VALUES (1, 'x', 1); INSERT INTO plain VALUES (1, 'x', 1);
`;
