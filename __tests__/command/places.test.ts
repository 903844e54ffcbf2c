import { beforeAll, expect, test } from '@jest/globals';
import { placeIn } from '../../src/command/places.ts';
import { statementsIn } from '../../src/command/sent.ts';
import { loadParser } from '../../src/sql/script.ts';

beforeAll(loadParser);

const PROGRAM = `def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger),
        sa.Column("email", sa.Text),
    )
    op.create_index("ix_email", "orders", ["email"])
    op.execute("""
        UPDATE orders
           SET email = lower(email)
    """)
    op.execute("VACUUM\\norders")

def downgrade():
    op.drop_index("ix_email")
    op.drop_table("orders")
`;

test.each([
  ['CREATE TABLE orders (id BIGINT NOT NULL, email TEXT)', false, 2],
  ['CREATE INDEX ix_email ON orders (email)', false, 7],
  ['UPDATE orders SET email = lower(email)', false, 9],
  ['DROP INDEX ix_email', true, 15],
  ['DROP TABLE orders', true, 16],
  ['DROP TABLE elsewhere', false, undefined],
])('%s stands at its line', (sql, isRollback, line) => {
  const [statement] = statementsIn(sql);
  if (!statement) throw new Error('no statement');
  expect(placeIn({ path: 'a.py', text: PROGRAM }, statement, { isRollback })?.line).toBe(line);
});

test('of lines that name the same, the one whose call does so, and else the next one', () => {
  const text = `op.add_column("orders", sa.Column("total", sa.Integer))
op.alter_column("orders", "total", nullable=False)
op.alter_column("orders", "total", type_=sa.BigInteger)
op.drop_column("orders", "total")
`;
  const lineOf = (sql: string, after = 1) => {
    const [statement] = statementsIn(sql);
    return statement && placeIn({ path: 'a.py', text }, statement, { after })?.line;
  };
  expect(lineOf('ALTER TABLE orders ADD COLUMN total integer')).toBe(1);
  expect(lineOf('ALTER TABLE orders ALTER COLUMN total SET NOT NULL')).toBe(2);
  expect(lineOf('ALTER TABLE orders ALTER COLUMN total TYPE bigint', 3)).toBe(3);
  expect(lineOf('ALTER TABLE orders DROP COLUMN total')).toBe(4);
});

test('a model stands for its table, and a field for its column', () => {
  const django = `operations = [
    migrations.CreateModel(
        name='Order',
        fields=[('customer', models.ForeignKey('Customer'))],
    ),
    migrations.AddField(model_name='line', name='price', field=models.IntegerField()),
]
`;
  const lineOf = (sql: string) => {
    const [statement] = statementsIn(sql);
    return statement && placeIn({ path: 'a.py', text: django }, statement)?.line;
  };
  expect(lineOf('CREATE TABLE "shop_order" ("id" bigint, "customer_id" bigint)')).toBe(2);
  expect(lineOf('ALTER TABLE "shop_line" ADD COLUMN "price" integer')).toBe(6);
});
