"""orders by date"""
from alembic import op

revision = "3f6a1c0de003"
down_revision = "3f6a1c0de002"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("orders_by_date", "orders", ["placed_at"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("orders_by_date", table_name="orders", postgresql_concurrently=True)
