exports.config = { transaction: false };

exports.up = async (knex) => {
  await knex.raw('CREATE INDEX CONCURRENTLY orders_by_date ON orders (placed_at)');
};

exports.down = async (knex) => {
  await knex.raw('DROP INDEX CONCURRENTLY orders_by_date');
};
