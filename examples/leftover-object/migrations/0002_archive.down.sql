DROP TABLE archived_orders;
