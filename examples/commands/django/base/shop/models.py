from django.db import models


class Customer(models.Model):
    email = models.EmailField(unique=True)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, db_index=False)
    placed_at = models.DateTimeField(auto_now_add=True)
