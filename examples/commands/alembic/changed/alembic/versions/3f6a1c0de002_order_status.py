"""order status"""
import datetime

from alembic import op
import sqlalchemy as sa

revision = "3f6a1c0de002"
down_revision = "3f6a1c0de001"

NEW_YEAR = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)

orders = sa.table("orders", sa.column("status"), sa.column("placed_at", sa.DateTime(timezone=True)))


def upgrade():
    op.add_column("orders", sa.Column("status", sa.Text(), nullable=True))
    op.execute(orders.update().where(orders.c.placed_at < NEW_YEAR).values(status="shipped"))
    op.create_index("orders_by_customer", "orders", ["customer_id"])


def downgrade():
    op.drop_index("orders_by_customer", table_name="orders")
    op.drop_column("orders", "status")
