// src/model.ts
const TOOL_NAMES = [
	"golang-migrate",
	"sqlx",
	"diesel",
	"hasura",
	"goose",
	"dbmate",
	"sql-migrate",
	"tern",
	"supabase",
	"atlas",
	"prisma",
	"drizzle",
	"flyway",
	"refinery",
	"graphile-migrate",
	"node-pg-migrate",
	"postgres-migrations",
	"liquibase",
	"sqitch",
	"plain"
];
export { TOOL_NAMES as t };
