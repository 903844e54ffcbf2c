import datetime

from django.db import migrations, models

NEW_YEAR = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def ship_old_orders(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    Order.objects.filter(placed_at__lt=NEW_YEAR).update(status="shipped")


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="order",
            name="status",
            field=models.TextField(null=True),
        ),
        migrations.RunPython(ship_old_orders, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="order",
            index=models.Index(fields=["customer"], name="orders_by_customer"),
        ),
    ]
