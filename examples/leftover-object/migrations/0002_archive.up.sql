CREATE TABLE archived_orders (id bigint PRIMARY KEY, archived_at timestamptz NOT NULL DEFAULT now());

CREATE FUNCTION archive_order(order_id bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO archived_orders (id) VALUES (order_id);
$$;
