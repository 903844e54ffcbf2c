import { programAt } from './installed.ts';
import { describePrograms } from './program-tests.ts';

describePrograms([
  {
    project: 'alembic',
    isThere: programAt('python/bin/alembic') !== undefined,
    refused: {
      path: 'alembic/versions/3f6a1c0de004_wrong.py',
      line: 10,
      text: `from alembic import op
import sqlalchemy as sa

revision = "3f6a1c0de004"
down_revision = "3f6a1c0de001"


def upgrade():
    op.add_column("orders", sa.Column("note", sa.Text()))
    op.create_index("orders_by_nothing", "orders", ["nothing"])


def downgrade():
    pass
`,
    },
  },
  {
    project: 'django',
    isThere: programAt('python/bin/django-admin') !== undefined,
    refused: {
      path: 'shop/migrations/0002_wrong.py',
      line: 9,
      text: `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
        migrations.RunSQL("CREATE INDEX orders_by_nothing ON shop_order (nothing)"),
    ]
`,
    },
  },
]);
