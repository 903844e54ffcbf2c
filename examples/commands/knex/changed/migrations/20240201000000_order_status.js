exports.up = async (knex) => {
  await knex.schema.alterTable('orders', (table) => {
    table.text('status');
  });
  await knex('orders').where('placed_at', '<', '2024-01-01').update({ status: 'shipped' });
  await knex.schema.alterTable('orders', (table) => {
    table.index(['customer_id'], 'orders_by_customer');
  });
};

exports.down = async (knex) => {
  await knex.schema.alterTable('orders', (table) => {
    table.dropIndex(['customer_id'], 'orders_by_customer');
    table.dropColumn('status');
  });
};
