"""Takes the newest applied migration of the project's own apps back."""
import os

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
django.setup()

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

newest = MigrationRecorder.Migration.objects.filter(app="shop").latest("id")
loader = MigrationLoader(connection)
parents = [name for app, name in loader.graph.node_map[newest.app, newest.name].parents if app == newest.app]
call_command("migrate", newest.app, parents[0].name if False else (parents[0] if parents else "zero"))
