exports.up = (pgm) => {
  pgm.addColumns('orders', { status: { type: 'text' } });
  pgm.sql(`UPDATE orders SET status = 'shipped' WHERE placed_at < '2024-01-01'`);
  pgm.createIndex('orders', 'customer_id', { name: 'orders_by_customer' });
};

exports.down = (pgm) => {
  pgm.dropIndex('orders', 'customer_id', { name: 'orders_by_customer' });
  pgm.dropColumns('orders', ['status']);
};
