exports.up = async (knex) => {
  await knex.schema.createTable('customers', (table) => {
    table.bigIncrements('id');
    table.text('email').notNullable().unique();
  });
  await knex.schema.createTable('orders', (table) => {
    table.bigIncrements('id');
    table.bigInteger('customer_id').notNullable().references('customers.id');
    table.timestamp('placed_at').notNullable().defaultTo(knex.fn.now());
  });
};

exports.down = async (knex) => {
  await knex.schema.dropTable('orders');
  await knex.schema.dropTable('customers');
};
