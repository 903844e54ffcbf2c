--
-- PostgreSQL database dump
--

\restrict 2Xsem9fFYwXobkXd4hNOaMPtyL7w1eCgWmLxg3WqogBe7enqAuklbtsrNTGhE9i

-- Dumped from database version 17.10
-- Dumped by pg_dump version 17.11 (Debian 17.11-0+deb13u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: workshop; Type: DATABASE; Schema: -; Owner: shop_owner
--

CREATE DATABASE workshop WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = 'C.UTF-8';


ALTER DATABASE workshop OWNER TO shop_owner;

\unrestrict 2Xsem9fFYwXobkXd4hNOaMPtyL7w1eCgWmLxg3WqogBe7enqAuklbtsrNTGhE9i
\connect workshop
\restrict 2Xsem9fFYwXobkXd4hNOaMPtyL7w1eCgWmLxg3WqogBe7enqAuklbtsrNTGhE9i

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Odd Names; Type: SCHEMA; Schema: -; Owner: shop_owner
--

CREATE SCHEMA "Odd Names";


ALTER SCHEMA "Odd Names" OWNER TO shop_owner;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: shop_owner
--

CREATE SCHEMA app;


ALTER SCHEMA app OWNER TO shop_owner;

--
-- Name: SCHEMA app; Type: COMMENT; Schema: -; Owner: shop_owner
--

COMMENT ON SCHEMA app IS 'It''s the shop; with a semicolon';


--
-- Name: plain; Type: COLLATION; Schema: app; Owner: shop_owner
--

CREATE COLLATION app.plain (provider = libc, locale = 'C');


ALTER COLLATION app.plain OWNER TO shop_owner;

--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA app;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA app;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: address; Type: TYPE; Schema: app; Owner: shop_owner
--

CREATE TYPE app.address AS (
	street text,
	zip character varying(10) COLLATE pg_catalog."C"
);


ALTER TYPE app.address OWNER TO shop_owner;

--
-- Name: email; Type: DOMAIN; Schema: app; Owner: shop_owner
--

CREATE DOMAIN app.email AS text NOT NULL
	CONSTRAINT email_at CHECK ((VALUE ~ '@'::text));


ALTER DOMAIN app.email OWNER TO shop_owner;

--
-- Name: price_range; Type: TYPE; Schema: app; Owner: shop_owner
--

CREATE TYPE app.price_range AS RANGE (
    subtype = numeric,
    multirange_type_name = app.price_multirange
);


ALTER TYPE app.price_range OWNER TO shop_owner;

--
-- Name: status; Type: TYPE; Schema: app; Owner: shop_owner
--

CREATE TYPE app.status AS ENUM (
    'new',
    'paid',
    'it''s "gone"'
);


ALTER TYPE app.status OWNER TO shop_owner;

--
-- Name: rank(app.status); Type: FUNCTION; Schema: app; Owner: shop_owner
--

CREATE FUNCTION app.rank(app.status) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$SELECT 1$$;


ALTER FUNCTION app.rank(app.status) OWNER TO shop_owner;

--
-- Name: CAST (app.status AS integer); Type: CAST; Schema: -; Owner: -
--

CREATE CAST (app.status AS integer) WITH FUNCTION app.rank(app.status) AS ASSIGNMENT;


--
-- Name: add(integer, integer); Type: FUNCTION; Schema: app; Owner: shop_owner
--

CREATE FUNCTION app.add(a integer, b integer DEFAULT 1) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (a > 0) THEN (a + b)
             ELSE b
         END AS b;
END;


ALTER FUNCTION app.add(a integer, b integer) OWNER TO shop_owner;

--
-- Name: nothing(); Type: PROCEDURE; Schema: app; Owner: shop_owner
--

CREATE PROCEDURE app.nothing()
    LANGUAGE plpgsql
    AS $$BEGIN NULL; END$$;


ALTER PROCEDURE app.nothing() OWNER TO shop_owner;

--
-- Name: risky(text); Type: FUNCTION; Schema: app; Owner: shop_owner
--

CREATE FUNCTION app.risky(text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER COST 7 ROWS 3
    SET search_path TO 'app', 'pg_temp'
    AS $_$SELECT $1; $_$;


ALTER FUNCTION app.risky(text) OWNER TO shop_owner;

--
-- Name: touch(); Type: FUNCTION; Schema: app; Owner: shop_owner
--

CREATE FUNCTION app.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  -- a comment; with a semicolon and a quote '
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END;
$$;


ALTER FUNCTION app.touch() OWNER TO shop_owner;

--
-- Name: longest(text); Type: AGGREGATE; Schema: app; Owner: shop_owner
--

CREATE AGGREGATE app.longest(text) (
    SFUNC = textcat,
    STYPE = text,
    INITCOND = ''
);


ALTER AGGREGATE app.longest(text) OWNER TO shop_owner;

--
-- Name: ===; Type: OPERATOR; Schema: app; Owner: shop_owner
--

CREATE OPERATOR app.=== (
    FUNCTION = int4eq,
    LEFTARG = integer,
    RIGHTARG = integer
);


ALTER OPERATOR app.=== (integer, integer) OWNER TO shop_owner;

--
-- Name: simple_english; Type: TEXT SEARCH CONFIGURATION; Schema: app; Owner: shop_owner
--

CREATE TEXT SEARCH CONFIGURATION app.simple_english (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR word WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR hword_part WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR hword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.simple_english
    ADD MAPPING FOR uint WITH simple;


ALTER TEXT SEARCH CONFIGURATION app.simple_english OWNER TO shop_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Or"der; Type: TABLE; Schema: Odd Names; Owner: shop_owner
--

CREATE TABLE "Odd Names"."Or""der" (
    "I d" integer NOT NULL,
    "select" text,
    "b'c" integer
);


ALTER TABLE "Odd Names"."Or""der" OWNER TO shop_owner;

--
-- Name: Or"der_I d_seq; Type: SEQUENCE; Schema: Odd Names; Owner: shop_owner
--

CREATE SEQUENCE "Odd Names"."Or""der_I d_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE "Odd Names"."Or""der_I d_seq" OWNER TO shop_owner;

--
-- Name: Or"der_I d_seq; Type: SEQUENCE OWNED BY; Schema: Odd Names; Owner: shop_owner
--

ALTER SEQUENCE "Odd Names"."Or""der_I d_seq" OWNED BY "Odd Names"."Or""der"."I d";


--
-- Name: animals; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.animals (
    name text,
    CONSTRAINT named CHECK ((name <> ''::text))
);


ALTER TABLE app.animals OWNER TO shop_owner;

--
-- Name: cache; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE UNLOGGED TABLE app.cache (
    key text NOT NULL,
    value text
);


ALTER TABLE app.cache OWNER TO shop_owner;

--
-- Name: cats; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.cats (
    lives integer DEFAULT 9
)
INHERITS (app.animals);


ALTER TABLE app.cats OWNER TO shop_owner;

--
-- Name: customers; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.customers (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    mail app.email,
    home app.address,
    nick app.citext,
    level integer DEFAULT app.add(1),
    meta jsonb DEFAULT '{}'::jsonb,
    photo bytea,
    tags text[] DEFAULT '{}'::text[],
    changed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT customers_name_check CHECK (((name)::text = ANY ((ARRAY['Ann'::character varying, 'Bob'::character varying, 'Ünï'::character varying, 'tab	and\slash'::character varying])::text[])))
);


ALTER TABLE app.customers OWNER TO shop_owner;

--
-- Name: customers_id_seq; Type: SEQUENCE; Schema: app; Owner: shop_owner
--

CREATE SEQUENCE app.customers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE app.customers_id_seq OWNER TO shop_owner;

--
-- Name: customers_id_seq; Type: SEQUENCE OWNED BY; Schema: app; Owner: shop_owner
--

ALTER SEQUENCE app.customers_id_seq OWNED BY app.customers.id;


--
-- Name: empty; Type: MATERIALIZED VIEW; Schema: app; Owner: shop_owner
--

CREATE MATERIALIZED VIEW app.empty AS
 SELECT 1 AS one
  WITH NO DATA;


ALTER MATERIALIZED VIEW app.empty OWNER TO shop_owner;

--
-- Name: events; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.events (
    at date NOT NULL,
    region text NOT NULL,
    payload json
)
PARTITION BY RANGE (at);


ALTER TABLE app.events OWNER TO shop_owner;

--
-- Name: events_2024; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.events_2024 (
    at date NOT NULL,
    region text NOT NULL,
    payload json
)
PARTITION BY LIST (region);


ALTER TABLE app.events_2024 OWNER TO shop_owner;

--
-- Name: events_2024_eu; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.events_2024_eu (
    at date NOT NULL,
    region text NOT NULL,
    payload json
);


ALTER TABLE app.events_2024_eu OWNER TO shop_owner;

--
-- Name: events_rest; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.events_rest (
    at date NOT NULL,
    region text NOT NULL,
    payload json
);


ALTER TABLE app.events_rest OWNER TO shop_owner;

--
-- Name: ticket_numbers; Type: SEQUENCE; Schema: app; Owner: shop_owner
--

CREATE SEQUENCE app.ticket_numbers
    AS integer
    START WITH 100
    INCREMENT BY 5
    NO MINVALUE
    MAXVALUE 500
    CACHE 1
    CYCLE;


ALTER SEQUENCE app.ticket_numbers OWNER TO shop_owner;

--
-- Name: orders; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.orders (
    id bigint NOT NULL,
    customer_id bigint NOT NULL,
    parent_id bigint,
    ref character varying(20) NOT NULL,
    state app.status DEFAULT 'new'::app.status NOT NULL,
    net numeric(10,2) DEFAULT 0 NOT NULL,
    gross numeric(10,2) GENERATED ALWAYS AS ((net * 1.2)) STORED,
    note text COLLATE pg_catalog."C",
    ticket integer DEFAULT nextval('app.ticket_numbers'::regclass),
    CONSTRAINT orders_net_check CHECK ((net >= (0)::numeric))
)
WITH (fillfactor='70', toast.autovacuum_enabled='false');
ALTER TABLE ONLY app.orders ALTER COLUMN note SET STATISTICS 500;
ALTER TABLE ONLY app.orders ALTER COLUMN note SET STORAGE EXTERNAL;


ALTER TABLE app.orders OWNER TO shop_owner;

--
-- Name: COLUMN orders.note; Type: COMMENT; Schema: app; Owner: shop_owner
--

COMMENT ON COLUMN app.orders.note IS 'two
lines \ and a tab	; $$';


--
-- Name: fenced; Type: VIEW; Schema: app; Owner: shop_owner
--

CREATE VIEW app.fenced WITH (security_barrier='true') AS
 SELECT id
   FROM app.orders
  WITH LOCAL CHECK OPTION;


ALTER VIEW app.fenced OWNER TO shop_owner;

--
-- Name: orders_id_seq; Type: SEQUENCE; Schema: app; Owner: shop_owner
--

ALTER TABLE app.orders ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME app.orders_id_seq
    START WITH 10
    INCREMENT BY 2
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: paid; Type: VIEW; Schema: app; Owner: shop_owner
--

CREATE VIEW app.paid AS
 SELECT o.id,
    c.name
   FROM (app.orders o
     JOIN app.customers c ON ((c.id = o.customer_id)))
  WHERE (o.state = 'paid'::app.status);


ALTER VIEW app.paid OWNER TO shop_owner;

--
-- Name: stays; Type: TABLE; Schema: app; Owner: shop_owner
--

CREATE TABLE app.stays (
    room integer,
    at daterange
);


ALTER TABLE app.stays OWNER TO shop_owner;

--
-- Name: totals; Type: MATERIALIZED VIEW; Schema: app; Owner: shop_owner
--

CREATE MATERIALIZED VIEW app.totals AS
 SELECT o.customer_id,
    sum(o.net) AS net
   FROM (app.orders o
     JOIN app.customers c ON (true))
  GROUP BY o.customer_id
  WITH NO DATA;


ALTER MATERIALIZED VIEW app.totals OWNER TO shop_owner;

--
-- Name: events_2024; Type: TABLE ATTACH; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');


--
-- Name: events_2024_eu; Type: TABLE ATTACH; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events_2024 ATTACH PARTITION app.events_2024_eu FOR VALUES IN ('eu');


--
-- Name: events_rest; Type: TABLE ATTACH; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events ATTACH PARTITION app.events_rest DEFAULT;


--
-- Name: Or"der I d; Type: DEFAULT; Schema: Odd Names; Owner: shop_owner
--

ALTER TABLE ONLY "Odd Names"."Or""der" ALTER COLUMN "I d" SET DEFAULT nextval('"Odd Names"."Or""der_I d_seq"'::regclass);


--
-- Name: customers id; Type: DEFAULT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.customers ALTER COLUMN id SET DEFAULT nextval('app.customers_id_seq'::regclass);


--
-- Data for Name: Or"der; Type: TABLE DATA; Schema: Odd Names; Owner: shop_owner
--

COPY "Odd Names"."Or""der" ("I d", "select", "b'c") FROM stdin;
1	copy x from stdin;	1
2	\\restrict	2
\.


--
-- Data for Name: animals; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.animals (name) FROM stdin;
\.


--
-- Data for Name: cache; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.cache (key, value) FROM stdin;
\.


--
-- Data for Name: cats; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.cats (name, lives) FROM stdin;
Tom	7
\.


--
-- Data for Name: customers; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.customers (id, name, mail, home, nick, level, meta, photo, tags, changed_at) FROM stdin;
1	Ann	a@b	("Main St",12)	annie	2	{"k": "\\\\."}	\\x00ff5c2e	{"a b",NULL,"c\\"d"}	2024-01-01 00:00:00+00
2	tab\tand\\slash	line\nbreak@x	\N	Ünï	2	[]	\N	\N	\N
\.


--
-- Data for Name: events_2024_eu; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.events_2024_eu (at, region, payload) FROM stdin;
2024-06-01	eu	{"g": 1}
2024-06-03	eu	{"g": 1}
\.


--
-- Data for Name: events_rest; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.events_rest (at, region, payload) FROM stdin;
2030-01-01	us	{}
\.


--
-- Data for Name: orders; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.orders (id, customer_id, parent_id, ref, state, net, note, ticket) FROM stdin;
10	2	\N	r1	new	1.00	n1	100
12	1	\N	r2	new	2.00	n2	105
14	2	\N	r3	new	3.00	\N	110
16	1	\N	r4	new	4.00	n4	115
18	2	\N	r5	new	5.00	n5	120
20	1	\N	r6	new	6.00	n6	125
22	2	\N	r7	new	7.00	n7	130
24	1	\N	r8	new	8.00	n8	135
26	2	\N	r9	new	9.00	n9	140
28	1	\N	r10	new	10.00	n10	145
30	2	\N	r11	new	11.00	n11	150
32	1	\N	r12	new	12.00	n12	155
34	2	\N	r13	new	13.00	n13	160
36	1	\N	r14	new	14.00	n14	165
38	2	\N	r15	new	15.00	n15	170
40	1	\N	r16	new	16.00	n16	175
42	2	\N	r17	new	17.00	n17	180
44	1	\N	r18	new	18.00	n18	185
46	2	\N	r19	new	19.00	n19	190
48	1	\N	r20	new	20.00	n20	195
50	1	\N	dot	new	0.00	\\.	200
52	2	\N	null	new	0.00	\\N	205
54	2	\N	empty	new	0.00		210
\.


--
-- Data for Name: stays; Type: TABLE DATA; Schema: app; Owner: shop_owner
--

COPY app.stays (room, at) FROM stdin;
\.


--
-- Name: Or"der_I d_seq; Type: SEQUENCE SET; Schema: Odd Names; Owner: shop_owner
--

SELECT pg_catalog.setval('"Odd Names"."Or""der_I d_seq"', 2, true);


--
-- Name: customers_id_seq; Type: SEQUENCE SET; Schema: app; Owner: shop_owner
--

SELECT pg_catalog.setval('app.customers_id_seq', 2, true);


--
-- Name: orders_id_seq; Type: SEQUENCE SET; Schema: app; Owner: shop_owner
--

SELECT pg_catalog.setval('app.orders_id_seq', 54, true);


--
-- Name: ticket_numbers; Type: SEQUENCE SET; Schema: app; Owner: shop_owner
--

SELECT pg_catalog.setval('app.ticket_numbers', 210, true);


--
-- Name: cache cache_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.cache
    ADD CONSTRAINT cache_pkey PRIMARY KEY (key);


--
-- Name: customers customers_nick_key; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.customers
    ADD CONSTRAINT customers_nick_key UNIQUE (nick);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);

ALTER TABLE app.customers CLUSTER ON customers_pkey;


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (at, region);


--
-- Name: events_2024 events_2024_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events_2024
    ADD CONSTRAINT events_2024_pkey PRIMARY KEY (at, region);


--
-- Name: events_2024_eu events_2024_eu_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events_2024_eu
    ADD CONSTRAINT events_2024_eu_pkey PRIMARY KEY (at, region);


--
-- Name: events_rest events_rest_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.events_rest
    ADD CONSTRAINT events_rest_pkey PRIMARY KEY (at, region);


--
-- Name: orders note_short; Type: CHECK CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE app.orders
    ADD CONSTRAINT note_short CHECK ((length(note) < 9)) NOT VALID;


--
-- Name: CONSTRAINT note_short ON orders; Type: COMMENT; Schema: app; Owner: shop_owner
--

COMMENT ON CONSTRAINT note_short ON app.orders IS 'kept short';


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: stays stays_at_excl; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.stays
    ADD CONSTRAINT stays_at_excl EXCLUDE USING gist (at WITH &&);


--
-- Name: orders uq_orders_ref; Type: CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT uq_orders_ref UNIQUE (ref);

ALTER TABLE ONLY app.orders REPLICA IDENTITY USING INDEX uq_orders_ref;


--
-- Name: events_region_idx; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE INDEX events_region_idx ON ONLY app.events USING btree (region);


--
-- Name: events_2024_region_idx; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE INDEX events_2024_region_idx ON ONLY app.events_2024 USING btree (region);


--
-- Name: events_2024_eu_region_idx; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE INDEX events_2024_eu_region_idx ON app.events_2024_eu USING btree (region);


--
-- Name: events_rest_region_idx; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE INDEX events_rest_region_idx ON app.events_rest USING btree (region);


--
-- Name: one_new; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE UNIQUE INDEX one_new ON app.orders USING btree (customer_id, lower(note)) WHERE (state = 'new'::app.status);


--
-- Name: orders_customer_id_net_idx; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE INDEX orders_customer_id_net_idx ON app.orders USING btree (customer_id) INCLUDE (net);


--
-- Name: totals_customer_id_idx; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE UNIQUE INDEX totals_customer_id_idx ON app.totals USING btree (customer_id);


--
-- Name: trgm; Type: INDEX; Schema: app; Owner: shop_owner
--

CREATE INDEX trgm ON app.customers USING gin (name app.gin_trgm_ops);


--
-- Name: events_2024_eu_pkey; Type: INDEX ATTACH; Schema: app; Owner: shop_owner
--

ALTER INDEX app.events_2024_pkey ATTACH PARTITION app.events_2024_eu_pkey;


--
-- Name: events_2024_eu_region_idx; Type: INDEX ATTACH; Schema: app; Owner: shop_owner
--

ALTER INDEX app.events_2024_region_idx ATTACH PARTITION app.events_2024_eu_region_idx;


--
-- Name: events_2024_pkey; Type: INDEX ATTACH; Schema: app; Owner: shop_owner
--

ALTER INDEX app.events_pkey ATTACH PARTITION app.events_2024_pkey;


--
-- Name: events_2024_region_idx; Type: INDEX ATTACH; Schema: app; Owner: shop_owner
--

ALTER INDEX app.events_region_idx ATTACH PARTITION app.events_2024_region_idx;


--
-- Name: events_rest_pkey; Type: INDEX ATTACH; Schema: app; Owner: shop_owner
--

ALTER INDEX app.events_pkey ATTACH PARTITION app.events_rest_pkey;


--
-- Name: events_rest_region_idx; Type: INDEX ATTACH; Schema: app; Owner: shop_owner
--

ALTER INDEX app.events_region_idx ATTACH PARTITION app.events_rest_region_idx;


--
-- Name: of_orders; Type: STATISTICS; Schema: app; Owner: shop_owner
--

CREATE STATISTICS app.of_orders (dependencies) ON state, net FROM app.orders;


ALTER STATISTICS app.of_orders OWNER TO shop_owner;

--
-- Name: cache keep; Type: RULE; Schema: app; Owner: shop_owner
--

CREATE RULE keep AS
    ON DELETE TO app.cache DO INSTEAD NOTHING;


--
-- Name: customers asleep; Type: TRIGGER; Schema: app; Owner: shop_owner
--

CREATE TRIGGER asleep BEFORE INSERT ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();

ALTER TABLE app.customers DISABLE TRIGGER asleep;


--
-- Name: customers touch; Type: TRIGGER; Schema: app; Owner: shop_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON app.customers FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION app.touch();


--
-- Name: orders orders_customer_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES app.customers(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: orders orders_parent_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: shop_owner
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES app.orders(id);


--
-- Name: customers; Type: ROW SECURITY; Schema: app; Owner: shop_owner
--

ALTER TABLE app.customers ENABLE ROW LEVEL SECURITY;

--
-- Name: customers mine; Type: POLICY; Schema: app; Owner: shop_owner
--

CREATE POLICY mine ON app.customers AS RESTRICTIVE FOR SELECT TO shop_reader USING (((name)::text = CURRENT_USER));


--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: shop_owner
--

GRANT USAGE ON SCHEMA app TO shop_reader;


--
-- Name: FUNCTION risky(text); Type: ACL; Schema: app; Owner: shop_owner
--

REVOKE ALL ON FUNCTION app.risky(text) FROM PUBLIC;


--
-- Name: COLUMN orders.id; Type: ACL; Schema: app; Owner: shop_owner
--

GRANT SELECT(id) ON TABLE app.orders TO shop_reader;


--
-- Name: COLUMN orders.ref; Type: ACL; Schema: app; Owner: shop_owner
--

GRANT SELECT(ref) ON TABLE app.orders TO shop_reader;


--
-- Name: COLUMN orders.note; Type: ACL; Schema: app; Owner: shop_owner
--

GRANT UPDATE(note) ON TABLE app.orders TO shop_reader;


--
-- Name: TABLE paid; Type: ACL; Schema: app; Owner: shop_owner
--

GRANT SELECT ON TABLE app.paid TO shop_reader WITH GRANT OPTION;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: app; Owner: shop_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE shop_owner IN SCHEMA app GRANT SELECT ON TABLES TO shop_reader;


--
-- Name: totals; Type: MATERIALIZED VIEW DATA; Schema: app; Owner: shop_owner
--

REFRESH MATERIALIZED VIEW app.totals;


--
-- PostgreSQL database dump complete
--

\unrestrict 2Xsem9fFYwXobkXd4hNOaMPtyL7w1eCgWmLxg3WqogBe7enqAuklbtsrNTGhE9i

