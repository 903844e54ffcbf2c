export interface SynthesisCase {
  readonly name: string;
  /** SQL that makes the tables. */
  readonly schema: string;
  /** Major version that knows what it is written in. */
  readonly since?: number;
  /** Its keys hold fewer rows than are asked for. */
  readonly isFull?: true;
  /** What is said of `t`, which nobody knows how to fill. */
  readonly obstacle?: string;
}

/** What a schema may ask of a row. */
export const SYNTHESIS_CASES: readonly SynthesisCase[] = [
  {
    name: 'domain over domain',
    schema: `CREATE DOMAIN d1 AS int CHECK (VALUE > 10); CREATE DOMAIN d2 AS d1 CHECK (VALUE < 5000) NOT NULL; CREATE TABLE t (a d2, b d2[])`,
  },
  {
    name: 'array of domain',
    schema: `CREATE DOMAIN email AS varchar(60) CHECK (VALUE ~ '^[^@]+@[^@]+$'); CREATE TABLE t (a email[] NOT NULL CHECK (cardinality(a) > 0))`,
  },
  {
    name: 'domain array with check',
    schema: `CREATE DOMAIN tags AS text[] CHECK (cardinality(VALUE) BETWEEN 2 AND 4); CREATE TABLE t (a tags NOT NULL)`,
  },
  {
    name: 'composite in check',
    schema: `CREATE TYPE money2 AS (amount numeric, currency char(3)); CREATE TABLE t (a money2 NOT NULL, CHECK ((a).amount > 0), CHECK ((a).currency IN ('EUR','USD')))`,
    obstacle: 'no row that was made passes t_a_check1',
  },
  {
    name: 'domain over composite',
    schema: `CREATE TYPE pt AS (x int, y int); CREATE DOMAIN ppt AS pt CHECK ((VALUE).x >= 0); CREATE TABLE t (a ppt NOT NULL)`,
  },
  {
    name: 'interval fields',
    schema: `CREATE TABLE t (a interval year to month NOT NULL, b interval day to second(3) NOT NULL, c interval CHECK (c > interval '0') NOT NULL)`,
  },
  {
    name: 'bit varbit',
    schema: `CREATE TABLE t (a bit(3) UNIQUE, b varbit(10) NOT NULL, c bit varying NOT NULL CHECK (length(c) = 8))`,
    isFull: true,
  },
  {
    name: 'numeric scales',
    schema: `CREATE TABLE t (a numeric(5,2) CHECK (a BETWEEN 0 AND 1) NOT NULL, b numeric(20,10) NOT NULL UNIQUE, c numeric CHECK (c > 0 AND c <= 100) NOT NULL)`,
  },
  { name: 'money', schema: `CREATE TABLE t (a money NOT NULL CHECK (a > 0::money))` },
  {
    name: 'inet',
    schema: `CREATE TABLE t (a inet UNIQUE NOT NULL, b cidr NOT NULL, c macaddr UNIQUE, CHECK (family(a) = 4), CHECK (masklen(b) = 24))`,
    obstacle: 'no row that was made passes t_b_check',
  },
  {
    name: 'ranges',
    schema: `CREATE TABLE t (a int4range NOT NULL CHECK (NOT isempty(a)), b daterange NOT NULL CHECK (lower(b) > '2020-01-01'), c tstzrange NOT NULL CHECK (lower_inc(c) AND NOT upper_inc(c) AND upper(c) IS NOT NULL))`,
  },
  {
    name: 'range typed excl',
    schema: `CREATE EXTENSION IF NOT EXISTS btree_gist; CREATE TABLE t (room int NOT NULL, during tsrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (room > 0))`,
  },
  {
    name: 'like/ilike/similar',
    schema: `CREATE TABLE t (a text NOT NULL CHECK (a LIKE 'ab\\_%c'), b text NOT NULL CHECK (b SIMILAR TO '[A-Z]{3}[0-9]{2}'), c text NOT NULL CHECK (c !~ '[^a-z]'), d text NOT NULL CHECK (d NOT LIKE '% %'), e text NOT NULL CHECK (e ILIKE 'X%'))`,
  },
  {
    name: 'regex alternation',
    schema: `CREATE TABLE t (a text NOT NULL UNIQUE CHECK (a ~ '^(foo|bar)-[a-f0-9]{8}$'), b text NOT NULL CHECK (b ~* '^[a-z]{2}_[A-Z]{2}$'))`,
  },
  {
    name: 'length combos',
    schema: `CREATE TABLE t (a text NOT NULL CHECK (char_length(a) BETWEEN 3 AND 5), b text NOT NULL CHECK (length(trim(b)) > 0), c varchar(4) NOT NULL CHECK (length(c) = 4) UNIQUE, d text NOT NULL CHECK (octet_length(d) <= 8), e bytea NOT NULL CHECK (octet_length(e) = 32), f bytea NOT NULL CHECK (length(f) > 20))`,
  },
  {
    name: 'and or not',
    schema: `CREATE TABLE t (a int, b int, c text, CHECK ((a IS NULL) <> (b IS NULL)), CHECK (NOT (c = 'x' AND a IS NULL)), CHECK (c IN ('x','y') OR (c = 'z' AND b > 5)))`,
  },
  {
    name: 'num_nonnulls',
    schema: `CREATE TABLE t (a int, b int, c int, CHECK (num_nonnulls(a,b,c) = 1), d int, CHECK (num_nulls(a, d) <= 1))`,
  },
  {
    name: 'coalesce/case',
    schema: `CREATE TABLE t (k text NOT NULL, a int, b int, CHECK (CASE k WHEN 'a' THEN a IS NOT NULL WHEN 'b' THEN b IS NOT NULL ELSE false END), CHECK (coalesce(a, 1) > 0))`,
  },
  {
    name: 'bool combos',
    schema: `CREATE TABLE t (active bool NOT NULL, ended timestamptz, CHECK (active = (ended IS NULL)), x bool NOT NULL CHECK (x))`,
  },
  {
    name: 'json shape',
    schema: `CREATE TABLE t (a jsonb NOT NULL CHECK (jsonb_typeof(a) = 'object' AND a ? 'kind'), b jsonb NOT NULL CHECK (b ?& ARRAY['x','y']), c jsonb NOT NULL CHECK (jsonb_typeof(c -> 'n') = 'number'), d jsonb NOT NULL CHECK (d ->> 'state' IN ('on','off')), e jsonb NOT NULL CHECK (jsonb_typeof(e) = 'array' AND jsonb_array_length(e) > 0), f json NOT NULL CHECK (json_typeof(f) = 'array'), g jsonb NOT NULL CHECK (g @> '{"v": 1}'), h jsonb NOT NULL CHECK ((h ->> 'n')::int > 0))`,
  },
  {
    name: 'json path',
    schema: `CREATE TABLE t (a jsonb NOT NULL CHECK (a #>> '{user,name}' <> ''), b jsonb NOT NULL CHECK (a ? 'user'), c jsonb CHECK (c IS NULL OR c ? 'k'))`,
  },
  {
    name: 'between columns',
    schema: `CREATE TABLE t (a int NOT NULL, b int NOT NULL, c int NOT NULL, CHECK (a < b AND b < c), d date NOT NULL, e date NOT NULL, CHECK (e >= d + 7), lo numeric(6,2) NOT NULL, hi numeric(6,2) NOT NULL, CHECK (hi >= lo), x int NOT NULL CHECK (x <> a))`,
  },
  {
    name: 'greatest least',
    schema: `CREATE TABLE t (a int NOT NULL, b int NOT NULL, CHECK (abs(a - b) <= 3), lat float8 NOT NULL CHECK (lat >= -90 AND lat <= 90), lon float8 CHECK (lon BETWEEN -180 AND 180))`,
  },
  {
    name: 'array checks',
    schema: `CREATE TABLE t (a text[] NOT NULL CHECK (array_length(a, 1) = 3), b text[] NOT NULL CHECK (a <> '{}'), c text[] NOT NULL CHECK (c <@ ARRAY['r','w','x']), d int[] NOT NULL CHECK (array_position(d, NULL) IS NULL), e text[] NOT NULL CHECK ('x' = ANY(e)), f int[] NOT NULL CHECK (0 < ALL(f)))`,
  },
  {
    name: 'mod arithmetic',
    schema: `CREATE TABLE t (a int NOT NULL CHECK (a % 5 = 0), b int NOT NULL CHECK (b * 2 > 100), c int NOT NULL CHECK (c + 10 < 30), y int NOT NULL CHECK (extract(year FROM make_date(y, 1, 1)) > 2000 AND y < 2100))`,
    obstacle: 'no row that was made passes t_y_check',
  },
  {
    name: 'date checks',
    schema: `CREATE TABLE t (a date NOT NULL CHECK (extract(dow FROM a) = 1), b timestamptz NOT NULL CHECK (b < '2024-01-01'), c date NOT NULL CHECK (c = date_trunc('month', c)), d timestamptz NOT NULL CHECK (d <= now()), e date NOT NULL CHECK (e > CURRENT_DATE - 36500))`,
  },
  {
    name: 'unique forms',
    schema: `CREATE TABLE t (a text NOT NULL, b int, c text, UNIQUE (a) DEFERRABLE INITIALLY DEFERRED); CREATE UNIQUE INDEX ON t (lower(c)); CREATE UNIQUE INDEX ON t (b) WHERE b > 100; CREATE UNIQUE INDEX ON t ((a || c)); CREATE UNIQUE INDEX ON t (coalesce(b, 0), a)`,
  },
  {
    name: 'one true',
    schema: `CREATE TABLE t (id int PRIMARY KEY, is_default bool NOT NULL); CREATE UNIQUE INDEX ON t (is_default) WHERE is_default`,
  },
  {
    name: 'one active per owner',
    schema: `CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, o_id int NOT NULL REFERENCES o, state text NOT NULL CHECK (state IN ('active','old'))); CREATE UNIQUE INDEX ON t (o_id) WHERE state = 'active'`,
  },
  {
    name: 'identity always & generated',
    schema: `CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int NOT NULL, g int GENERATED ALWAYS AS (a * 2) STORED UNIQUE, CHECK (g < 1000000))`,
  },
  {
    name: 'partitions multi',
    schema: `CREATE TABLE t (r text NOT NULL, at date NOT NULL, id int, PRIMARY KEY (r, at, id)) PARTITION BY LIST (r); CREATE TABLE te PARTITION OF t FOR VALUES IN ('eu','uk') PARTITION BY RANGE (at); CREATE TABLE te1 PARTITION OF te FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY HASH (id); CREATE TABLE te1a PARTITION OF te1 FOR VALUES WITH (MODULUS 3, REMAINDER 0); CREATE TABLE te1b PARTITION OF te1 FOR VALUES WITH (MODULUS 3, REMAINDER 1); CREATE TABLE te1c PARTITION OF te1 FOR VALUES WITH (MODULUS 3, REMAINDER 2); CREATE TABLE te2 PARTITION OF te DEFAULT; CREATE TABLE tx PARTITION OF t DEFAULT`,
  },
  {
    name: 'partitions by expression',
    schema: `CREATE TABLE t (at timestamptz NOT NULL, a int) PARTITION BY RANGE (date_trunc('day', at AT TIME ZONE 'UTC')); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')`,
  },
  {
    name: 'partitions two keys',
    schema: `CREATE TABLE t (a int, b int) PARTITION BY RANGE (a, b); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1, 5) TO (3, 9); CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (3, 9) TO (MAXVALUE, MAXVALUE)`,
  },
  {
    name: 'rls and triggers',
    schema: `CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$; CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()`,
  },
  {
    name: 'xml lsn geo',
    schema: `CREATE TABLE t (a xml NOT NULL, b pg_lsn UNIQUE, c point NOT NULL, d polygon NOT NULL, e circle, f tsvector NOT NULL, g tsquery, EXCLUDE USING gist (d WITH &&))`,
  },
  {
    name: 'extensions',
    schema: `CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE EXTENSION ltree; CREATE EXTENSION cube; CREATE EXTENSION isn; CREATE TABLE t (a hstore NOT NULL, b citext UNIQUE NOT NULL CHECK (length(b) < 20), c ltree UNIQUE NOT NULL, d cube NOT NULL, e isbn NOT NULL, f ean13, g upc, h issn)`,
  },
  {
    name: 'fk chain composite',
    schema: `CREATE TABLE a (x int, y text, PRIMARY KEY (x, y)); CREATE TABLE b (x int NOT NULL, y text NOT NULL, z int, PRIMARY KEY (x, y, z), FOREIGN KEY (x, y) REFERENCES a DEFERRABLE INITIALLY DEFERRED); CREATE TABLE c (x int, y text, z int, FOREIGN KEY (x, y, z) REFERENCES b MATCH FULL)`,
  },
  {
    name: 'fk with check on parent',
    schema: `CREATE TABLE a (id int PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('p','q')), UNIQUE (id, kind)); CREATE TABLE b (a_id int NOT NULL, kind text NOT NULL CHECK (kind = 'p'), FOREIGN KEY (a_id, kind) REFERENCES a (id, kind))`,
  },
  {
    name: 'inheritance',
    schema: `CREATE TABLE p (id int PRIMARY KEY, a text CHECK (a <> 'x')); CREATE TABLE t (b int NOT NULL) INHERITS (p)`,
  },
  {
    name: 'typed and view rule',
    schema: `CREATE TYPE rt AS (a int, b text); CREATE TABLE t OF rt (PRIMARY KEY (a))`,
  },
  {
    name: 'enum check',
    schema: `CREATE TYPE e AS ENUM ('a','b','c'); CREATE TABLE t (x e NOT NULL, y e[] NOT NULL, z text NOT NULL, CHECK (x <> 'c' OR z = 'only'), PRIMARY KEY (x, z))`,
    isFull: true,
  },
  {
    name: 'percent pairs',
    schema: `CREATE TABLE t (a numeric(5,2) NOT NULL, b numeric(5,2) NOT NULL, CHECK (a + b = 100))`,
  },
  {
    name: 'sum of shares',
    schema: `CREATE TABLE t (a int NOT NULL, b int NOT NULL, c int NOT NULL, CHECK (c = a + b), CHECK (a > 0 AND b > 0 AND c < 1000))`,
  },
  {
    name: 'unique nulls not distinct',
    schema: `CREATE TABLE t (a int, b int, UNIQUE NULLS NOT DISTINCT (a, b), c bool, UNIQUE NULLS NOT DISTINCT (c))`,
    since: 15,
    isFull: true,
  },
  {
    name: 'without overlaps',
    schema: `CREATE EXTENSION IF NOT EXISTS btree_gist; CREATE TABLE p (id int, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS)); CREATE TABLE t (p_id int NOT NULL, during daterange NOT NULL, FOREIGN KEY (p_id, PERIOD during) REFERENCES p (id, PERIOD during))`,
    since: 18,
  },
  {
    name: 'virtual',
    schema: `CREATE TABLE t (a int NOT NULL, v int GENERATED ALWAYS AS (a + 1), CHECK (v > 3))`,
    since: 18,
  },
  {
    name: 'not enforced',
    schema: `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int CHECK (a > 5) NOT ENFORCED, p int REFERENCES p NOT ENFORCED)`,
    since: 18,
  },
];
