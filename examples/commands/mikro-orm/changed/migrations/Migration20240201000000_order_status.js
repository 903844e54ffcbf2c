import { Migration } from '@mikro-orm/migrations';

export class Migration20240201000000_order_status extends Migration {
  async up() {
    this.addSql(`alter table "orders" add column "status" text null;`);
    this.addSql(`update "orders" set "status" = 'shipped' where "placed_at" < '2024-01-01';`);
    this.addSql(`create index "orders_by_customer" on "orders" ("customer_id");`);
  }

  async down() {
    this.addSql(`drop index "orders_by_customer";`);
    this.addSql(`alter table "orders" drop column "status";`);
  }
}
