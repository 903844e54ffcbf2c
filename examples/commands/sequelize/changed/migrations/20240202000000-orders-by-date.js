'use strict';

module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', {
      fields: ['placed_at'],
      name: 'orders_by_date',
      concurrently: true,
    });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_by_date', { concurrently: true });
  },
};
