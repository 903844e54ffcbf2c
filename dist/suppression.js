// src/migrations/programs.ts
const JDBC = "--url=\"jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE\" --username=\"$PGUSER\" --password=\"$PGPASSWORD\"";
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
		]
	},
	{
		name: "alembic",
		title: "Alembic",
		sources: ["**/versions/**/*.py"],
		holds: /^down_revision\b/m,
		up: "alembic upgrade head",
		down: "alembic downgrade -1",
		markers: ["**/alembic.ini"],
		settings: ["alembic.ini"]
	},
	{
		name: "django",
		title: "Django",
		sources: ["**/migrations/[0-9]*_*.py"],
		holds: /^(?:from|import) +django\.(?:db|contrib)\b/m,
		up: "python manage.py migrate --no-input",
		markers: ["**/manage.py"]
	},
	{
		name: "rails",
		title: "Rails",
		sources: ["**/db/migrate/**/*.rb", "**/db/*_migrate/**/*.rb"],
		holds: /\bActiveRecord::Migration\b/,
		up: "bin/rails db:migrate",
		down: "bin/rails db:rollback",
		markers: ["**/config/application.rb", "**/bin/rails"],
		settings: ["config/database.yml"]
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
		]
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
		]
	},
	{
		name: "node-pg-migrate",
		title: "node-pg-migrate",
		sources: ["**/*migration*/**/*.{js,ts,cjs,mjs}"],
		holds: /\bMigrationBuilder\b|\(pgm\b|\bpgm *=>/,
		up: "npx node-pg-migrate up",
		down: "npx node-pg-migrate down",
		markers: []
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
		]
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
		]
	},
	{
		name: "ef-core",
		title: "Entity Framework Core",
		sources: ["**/*Migrations*/**/*.cs"],
		holds: /\bMicrosoft\.EntityFrameworkCore\.(?:Migrations|Infrastructure)\b/,
		up: `dotnet ef database update --connection "Host=\$PGHOST;Port=\$PGPORT;Database=\$PGDATABASE;Username=\$PGUSER;Password=\$PGPASSWORD"`,
		markers: ["**/*.csproj"],
		others: /"(SqlServer|Sqlite|MySql|Oracle):/
	},
	{
		name: "liquibase",
		title: "Liquibase",
		sources: ["**/*.{xml,yaml,yml,json}"],
		holds: /<(?:\w+:)?databaseChangeLog\b|^ *"?databaseChangeLog"? *:/m,
		up: `liquibase update ${JDBC}`,
		down: `liquibase rollback-count --count=1 ${JDBC}`,
		markers: ["**/liquibase.properties"],
		settings: ["liquibase.properties"]
	}
];
// src/command/settings.ts
const [FIRST, ...OTHERS] = PROGRAM_PRESETS.map(({ name }) => name);
const PRESET_NAMES = [FIRST ?? "", ...OTHERS];
function presetOf(name) {
	return PROGRAM_PRESETS.find((preset) => preset.name === name);
}
// src/rules/suppression.ts
/** A day as `until` has it. */
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Whether it silences anything on that day, `2026-11-22`. */
function isInForce({ reason, until }, today) {
	return reason !== "" && (until === void 0 || today <= until);
}
/** Silences a finding that somebody accepted. It stays in the review, with the reason. */
function suppress(finding, suppressions, today) {
	const found = suppressions.find((one) => isInForce(one, today) && one.rules.includes(finding.rule) && one.covers(finding));
	if (!found) return finding;
	const { reason, until, at } = found;
	return {
		...finding,
		suppressed: {
			reason,
			...until && { until },
			by: `${at.file}:${at.line}`
		}
	};
}
export { presetOf as a, PRESET_NAMES as i, isInForce as n, PROGRAM_PRESETS as o, suppress as r, DAY as t };
