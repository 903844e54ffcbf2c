const { TableColumn, TableIndex } = require('typeorm');

module.exports = class OrderStatus1706745600000 {
  async up(queryRunner) {
    await queryRunner.addColumn('orders', new TableColumn({ name: 'status', type: 'text', isNullable: true }));
    await queryRunner.query(`UPDATE "orders" SET "status" = $1 WHERE "placed_at" < $2`, [
      'shipped',
      '2024-01-01',
    ]);
    await queryRunner.createIndex(
      'orders',
      new TableIndex({ name: 'orders_by_customer', columnNames: ['customer_id'] }),
    );
  }

  async down(queryRunner) {
    await queryRunner.dropIndex('orders', 'orders_by_customer');
    await queryRunner.dropColumn('orders', 'status');
  }
};
