'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn('orders', 'status', { type: Sequelize.TEXT }, { transaction });
      await queryInterface.bulkUpdate(
        'orders',
        { status: 'shipped' },
        { placed_at: { [Sequelize.Op.lt]: '2024-01-01' } },
        { transaction },
      );
      await queryInterface.addIndex('orders', {
        fields: ['customer_id'],
        name: 'orders_by_customer',
        transaction,
      });
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_by_customer');
    await queryInterface.removeColumn('orders', 'status');
  },
};
