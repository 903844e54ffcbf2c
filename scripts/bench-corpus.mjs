/**
 * Migrations as projects have them, the same at every run: a table is made, then grows columns, indexes, constraints
 * and rows over the following files, many of them as one would wish, some of them not.
 *
 * @param {number} count
 * @returns {[name: string, text: string][]}
 */
export function corpus(count) {
  return Array.from({ length: count }, (_, at) => [
    `${String(at + 1).padStart(4, '0')}_${KINDS[at % KINDS.length].name}.sql`,
    KINDS[at % KINDS.length].text(`shop_${Math.floor(at / KINDS.length)}`),
  ]);
}

const KINDS = [
  {
    name: 'create',
    text: (t) => `-- ${t}: who bought what
CREATE TABLE ${t} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paid', 'sent')),
  total numeric(12, 2) NOT NULL DEFAULT 0,
  note text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ${t}_customer_idx ON ${t} (customer_id);
COMMENT ON TABLE ${t} IS 'Orders; one row each';
`,
  },
  {
    name: 'lines',
    text: (t) => `SET LOCAL lock_timeout = '5s';
CREATE TABLE ${t}_lines (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES ${t} (id),
  sku text NOT NULL,
  quantity integer NOT NULL
);
CREATE INDEX ${t}_lines_order_idx ON ${t}_lines (order_id);
`,
  },
  {
    name: 'column',
    text: (t) => `SET LOCAL lock_timeout = '5s';
ALTER TABLE ${t} ADD COLUMN currency text NOT NULL DEFAULT 'EUR';
ALTER TABLE ${t}_lines ADD COLUMN price numeric(12, 2);
`,
  },
  {
    name: 'backfill',
    text: (t) => `UPDATE ${t}_lines SET price = 0 WHERE price IS NULL;
INSERT INTO ${t} (customer_id, status) SELECT g, 'paid' FROM generate_series(1, 10) g;
`,
  },
  { name: 'index', text: (t) => `CREATE INDEX ${t}_created_idx ON ${t} (created_at);\n` },
  {
    name: 'constraint',
    text: (t) => `SET LOCAL lock_timeout = '5s';
ALTER TABLE ${t} ADD CONSTRAINT ${t}_total_positive CHECK (total >= 0) NOT VALID;
ALTER TABLE ${t} VALIDATE CONSTRAINT ${t}_total_positive;
`,
  },
  {
    name: 'view',
    text: (t) => `CREATE OR REPLACE VIEW ${t}_open AS
  SELECT o.id, o.total, count(l.id) AS lines
  FROM ${t} o LEFT JOIN ${t}_lines l ON l.order_id = o.id
  WHERE o.status = 'open' GROUP BY o.id, o.total;
`,
  },
  {
    name: 'function',
    text: (t) => `CREATE FUNCTION ${t}_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.note := coalesce(NEW.note, '');
  RETURN NEW;
END
$$;
CREATE TRIGGER ${t}_touch BEFORE UPDATE ON ${t} FOR EACH ROW EXECUTE FUNCTION ${t}_touch();
`,
  },
  {
    name: 'type',
    text: (t) => `ALTER TABLE ${t}_lines ALTER COLUMN quantity TYPE bigint;
ALTER TABLE ${t} ALTER COLUMN note SET NOT NULL;
`,
  },
  { name: 'drop', text: (t) => `ALTER TABLE ${t} DROP COLUMN currency;\nDROP INDEX ${t}_created_idx;\n` },
];
