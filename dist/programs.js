// src/migrations/programs.ts
const JDBC = "--url=\"jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE\" --username=\"$PGUSER\" --password=\"$PGPASSWORD\"";
const NPGSQL = "\"Host=$PGHOST;Port=$PGPORT;Database=$PGDATABASE;Username=$PGUSER;Password=$PGPASSWORD\"";
/** Migrates the app of the migration that was applied last to the one before, which Django wants to be told. */
const DJANGO_BACK = `python manage.py shell -c "
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
last = MigrationRecorder.Migration.objects.latest('id')
parents = MigrationLoader(connection).graph.node_map[last.app, last.name].parents
names = [parent[1] for parent in parents if parent[0] == last.app]
call_command('migrate', last.app, names[0] if names else 'zero')
"`;
/**
* Behind a task of Rails, keeps it from writing db/schema.rb or db/structure.sql anew: those are the author's, and pg_dump
* refuses a server that is newer than itself.
*/
const RAILS_WITHOUT_DUMP = `-E '
Rake::Task.prepend(Module.new { def execute(*); super unless name.start_with?("db:_dump"); end })'`;
/** Tried in this order: the first whose `sources` and `holds` both fit. */
const PROGRAM_PRESETS = [
	{
		name: "flask-migrate",
		title: "Flask-Migrate",
		sources: ["**/migrations/versions/*.py"],
		holds: /^down_revision\b/m,
		up: "flask db upgrade",
		down: "flask db downgrade",
		markers: ["**/migrations/alembic.ini"],
		above: "alembic.ini",
		settings: [
			"config.py",
			"app/config.py",
			".flaskenv"
		],
		outside: "in a migration of its own, inside \"with op.get_context().autocommit_block():\" (or with postgresql_concurrently=True there)"
	},
	{
		name: "alembic",
		title: "Alembic",
		sources: ["**/versions/**/*.py"],
		holds: /^down_revision\b/m,
		up: "alembic upgrade head",
		down: "alembic downgrade -1",
		markers: ["**/alembic.ini"],
		settings: ["alembic.ini"],
		outside: "in a migration of its own, inside \"with op.get_context().autocommit_block():\" (or with postgresql_concurrently=True there)"
	},
	{
		name: "django",
		title: "Django",
		sources: ["**/migrations/[0-9]*_*.py"],
		holds: /^(?:from|import) +django\.(?:db|contrib)\b/m,
		up: "python manage.py migrate --no-input",
		down: DJANGO_BACK,
		markers: ["**/manage.py"],
		outside: "in a migration of its own with \"atomic = False\" (django.contrib.postgres has AddIndexConcurrently and RemoveIndexConcurrently)"
	},
	{
		name: "rails",
		title: "Rails",
		sources: ["**/db/migrate/**/*.rb", "**/db/*_migrate/**/*.rb"],
		holds: /\bActiveRecord::Migration\b/,
		up: `bin/rails db:migrate ${RAILS_WITHOUT_DUMP}`,
		down: `bin/rails db:rollback ${RAILS_WITHOUT_DUMP}`,
		markers: ["**/config/application.rb", "**/bin/rails"],
		settings: ["config/database.yml"],
		outside: "in a migration of its own with \"disable_ddl_transaction!\" (add_index takes algorithm: :concurrently)"
	},
	{
		name: "typeorm",
		title: "TypeORM",
		sources: ["**/*migration*/**/*.{ts,js,mts,cts,mjs,cjs}"],
		holds: /\bMigrationInterface\b|\(queryRunner\b/,
		up: "npx typeorm-ts-node-commonjs migration:run -d src/data-source.ts",
		down: "npx typeorm-ts-node-commonjs migration:revert -d src/data-source.ts",
		markers: [
			"**/ormconfig.{json,js,ts,yml,yaml}",
			"**/*data-source.{ts,js}",
			"**/*datasource.{ts,js}"
		],
		settings: [
			"ormconfig.json",
			"ormconfig.js",
			"ormconfig.ts",
			"data-source.ts",
			"src/data-source.ts"
		],
		outside: "in a migration of its own whose class has \"transaction = false\", run with --transaction each"
	},
	{
		name: "sequelize",
		title: "Sequelize",
		sources: ["**/*migration*/**/*.{js,ts,cjs,mjs}"],
		holds: /\bqueryInterface\b/i,
		up: "npx sequelize-cli db:migrate",
		down: "npx sequelize-cli db:migrate:undo",
		markers: ["**/.sequelizerc"],
		settings: [
			"config/config.json",
			"config/config.js",
			"config/database.js",
			"src/config/config.js"
		]
	},
	{
		name: "mikro-orm",
		title: "MikroORM",
		sources: ["**/*migration*/**/*.{ts,js,mjs,cjs}"],
		holds: /@mikro-orm\/migrations\b/,
		up: "npx mikro-orm migration:up",
		down: "npx mikro-orm migration:down",
		markers: ["**/mikro-orm.config.{ts,js,mts,mjs,cjs}"],
		settings: [
			"mikro-orm.config.ts",
			"mikro-orm.config.js",
			"src/mikro-orm.config.ts"
		],
		outside: "in a migration of its own whose isTransactional() returns false"
	},
	{
		name: "node-pg-migrate",
		title: "node-pg-migrate",
		sources: ["**/*migration*/**/*.{js,ts,cjs,mjs}"],
		holds: /\bMigrationBuilder\b|\(pgm\b|\bpgm *=>/,
		up: "npx node-pg-migrate up",
		down: "npx node-pg-migrate down",
		markers: [],
		outside: "in a migration of its own that calls pgm.noTransaction()"
	},
	{
		name: "knex",
		title: "Knex",
		sources: ["**/*migration*/**/*.{js,ts,cjs,mjs}"],
		holds: /\bknex\b/i,
		up: "npx knex migrate:latest",
		down: "npx knex migrate:down",
		markers: ["**/knexfile.{js,ts,cjs,mjs}"],
		settings: [
			"knexfile.js",
			"knexfile.ts",
			"knexfile.cjs",
			"knexfile.mjs"
		],
		outside: "in a migration of its own with \"exports.config = { transaction: false }\""
	},
	{
		name: "ecto",
		title: "Ecto",
		sources: ["**/priv/*/migrations/**/*.exs"],
		holds: /\buse +Ecto\.Migration\b/,
		up: "mix ecto.migrate",
		down: "mix ecto.rollback",
		markers: ["**/mix.exs"],
		settings: [
			"config/config.exs",
			"config/runtime.exs",
			"config/dev.exs",
			"mix.exs"
		],
		outside: "in a migration of its own with \"@disable_ddl_transaction true\" and \"@disable_migration_lock true\""
	},
	{
		name: "ef-core",
		title: "Entity Framework Core",
		sources: ["**/*Migrations*/**/*.cs"],
		holds: /\bMicrosoft\.EntityFrameworkCore\.(?:Migrations|Infrastructure)\b/,
		up: `dotnet ef database update --connection ${NPGSQL}`,
		markers: ["**/*.csproj"],
		others: /"(SqlServer|Sqlite|MySql|Oracle):/,
		outside: "in a migration of its own, by migrationBuilder.Sql(…, suppressTransaction: true)"
	},
	{
		name: "liquibase",
		title: "Liquibase",
		sources: ["**/*.{xml,yaml,yml,json}"],
		holds: /<(?:\w+:)?databaseChangeLog\b|^ *"?databaseChangeLog"? *:/m,
		up: `liquibase update ${JDBC}`,
		down: `liquibase rollback-count --count=1 ${JDBC}`,
		markers: ["**/liquibase.properties"],
		settings: ["liquibase.properties"],
		outside: "in a changeset of its own with runInTransaction=\"false\""
	}
];
/** A line for a shell as messages name it: a small script by its beginning. */
function quoted(line) {
	const [first = "", ...others] = line.trim().split("\n");
	return `\`${others.length === 0 ? first : `${first.replace(/["']$/, "")}…`}\``;
}
export { quoted as n, PROGRAM_PRESETS as t };
