exports.up = (pgm) => {
  pgm.createTable('customers', {
    id: { type: 'bigserial', primaryKey: true },
    email: { type: 'text', notNull: true, unique: true },
  });
  pgm.createTable('orders', {
    id: { type: 'bigserial', primaryKey: true },
    customer_id: { type: 'bigint', notNull: true, references: 'customers' },
    placed_at: { type: 'timestamptz', notNull: true, default: pgm.func('now()') },
  });
};

exports.down = (pgm) => {
  pgm.dropTable('orders');
  pgm.dropTable('customers');
};
