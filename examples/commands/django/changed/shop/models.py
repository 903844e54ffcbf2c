from django.db import models


class Customer(models.Model):
    email = models.EmailField(unique=True)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, db_index=False)
    placed_at = models.DateTimeField(auto_now_add=True)
    status = models.TextField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["customer"], name="orders_by_customer"),
            models.Index(fields=["placed_at"], name="orders_by_date"),
        ]
