import { Migration } from '@mikro-orm/migrations';

export class Migration20240202000000_orders_by_date extends Migration {
  isTransactional() {
    return false;
  }

  async up() {
    this.addSql(`create index concurrently "orders_by_date" on "orders" ("placed_at");`);
  }

  async down() {
    this.addSql(`drop index concurrently "orders_by_date";`);
  }
}
