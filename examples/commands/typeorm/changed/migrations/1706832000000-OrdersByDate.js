module.exports = class OrdersByDate1706832000000 {
  transaction = false;

  async up(queryRunner) {
    await queryRunner.query(`CREATE INDEX CONCURRENTLY "orders_by_date" ON "orders" ("placed_at")`);
  }

  async down(queryRunner) {
    await queryRunner.query(`DROP INDEX CONCURRENTLY "orders_by_date"`);
  }
};
