import { n as presetOf, r as sourcesOf } from "./settings2.js";
import { $ as withInner, A as Lines, B as placeOf$3, H as inTheWay, I as failureClaim, J as knownRows, K as newestSyntax, L as failureMessage, M as ignoresIn, N as placeholdersOf, P as policiesOf, Q as situated, R as migrationFails, T as parseScript, U as nestedTransaction, V as allOfThem, Y as onMadeUpRows, Z as operationsThrough, _t as provenNotNull, a as ended, bt as sequence, c as isElsewhere, ct as hasRollbacks, d as shareOf, dt as backfill, et as columnsIn, ft as bareColumn, gt as inCaseOf, ht as constraintName, i as NEW_SESSION, it as mayReadExpressions, k as loadStatements, l as leftToOthers, lt as outsideTransaction, m as changedMigration, mt as columnList, n as runBodies, o as nextSession, ot as provesNotNull, p as sourceOf, pt as briefly, q as milliseconds, r as applyOperation, rt as loadExpressions, s as resolveOperation, st as narrowing, t as stepsOf, u as othersInShare, ut as agreed, vt as replaceStatement, x as filesByProject, yt as sampleValue, z as onOtherRows } from "./steps.js";
import { n as UserErrors, t as UserError } from "./errors.js";
import { t as groupBy } from "./groups.js";
import { f as DEFAULT_OPTIONS, i as joinPath, n as baseName, r as folderOf } from "./paths.js";
import { _ as misnamed, a as scopeOf, c as joinDatabases, d as pathsIn, f as placeOf$4, g as filesOf$1, h as readIndexed, i as leftPlaceholder, l as isInOwnFolder, m as spreadIn, o as sameVersion, p as recogniser, r as loadSources, s as databaseOf, t as discover, u as mayBePart, v as readFolder } from "./discover.js";
import { i as split, j as decodeText, m as plain, t as toolOf, y as noValues } from "./tools.js";
import { n as isInForce, r as suppress, t as DAY } from "./suppression.js";
import { A as isReserved, B as parseType, D as differing, F as baseType, I as domainNamed, L as isConstrained, M as quoteName, N as quoteRelation, O as volatileFunction, P as schemaOf, R as isPlainCast, S as columnOf, T as withDescendants, b as UNKNOWN_CATALOG, g as BLOCKS, j as quoteLiteral, k as bareName, n as duration, r as predictStatementLocks, t as bytes, v as isAtLeast, w as isNewRelation, x as childrenOf, z as typeChange } from "./units.js";
import { n as list, r as plural$1, t as count } from "./numbers.js";
import { n as summarise, r as verdictOf } from "./verdict.js";
import { t as VERSION } from "./version.js";
import { t as covering } from "./globs2.js";
import { setFlagsFromString } from "node:v8";
// src/rules/rollback-schema-differs.ts
const rollbackSchemaDiffers = {
	id: "rollback-schema-differs",
	category: "rollback",
	severity: "error",
	title: "The rollback does not bring the schema back",
	why: `After forward and back the schema must be what it was. What differs stays behind, unseen, until the next migration trips
over it. An extension, a schema or an enum value left behind is common and does little harm: a notice.`,
	examples: [{
		kind: "bad",
		title: "The sequence stays behind",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE SEQUENCE note_numbers;`,
		down: "DROP TABLE notes;"
	}, {
		kind: "good",
		title: "Everything that was made is dropped",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE SEQUENCE note_numbers;`,
		down: `DROP SEQUENCE note_numbers;
DROP TABLE notes;`
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, migration }) => {
			if (!rehearsal) return [];
			const file = migration.down?.file.path ?? migration.up.file.path;
			return schemaDraft(rehearsal.roundTrip, {
				file,
				line: 1,
				endLine: 1
			});
		}
	}
};
function schemaDraft({ schemaDiff }, place) {
	const real = schemaDiff.filter((difference) => !difference.benign);
	if (real.length === 0) return [];
	return [{
		message: `After the rollback ${real.length === 1 ? "one object differs" : `${real.length} objects differ`} from before: ${listed(real)}.`,
		severity: real.every(isMild) ? "notice" : void 0,
		relation: real[0]?.object,
		claim: { seen: "The schema was read before the forward script and after the rollback." },
		place
	}];
}
function isMild(difference) {
	return difference.mild ?? false;
}
const SHOWN = 5;
function listed(differences) {
	const named = differences.slice(0, SHOWN).map((one) => `${one.kind} ${one.object} ${howItDiffers(one)}`);
	const more = differences.length - named.length;
	return named.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
function howItDiffers({ before, after }) {
	if (before === void 0) return "is left behind";
	return after === void 0 ? "is missing" : `was ${before}, is ${after}`;
}
// src/rules/define.ts
/** A statement rule that looks at operations of some kinds. Every matching operation is judged, never just the first. */
function onOperations(kinds, find) {
	return {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => {
			if (!kinds.includes(operation.kind) || doesNothing(operation, step.catalog)) return [];
			return find(operation, step) ?? [];
		})
	};
}
/** IF NOT EXISTS, and it is there already: the server says so in a notice, and that is all. */
function doesNothing(operation, { relations }) {
	if (operation.kind === "create-table") return operation.ifNotExists && relations.has(operation.relation);
	if (operation.kind === "add-column") {
		const { relation, column, ifNotExists } = operation;
		return ifNotExists && (relations.get(relation)?.columns ?? []).some((one) => one.name === column.name);
	}
	if (operation.kind !== "create-index" || !operation.ifNotExists || !operation.name) return false;
	const schema = operation.relation.slice(0, operation.relation.indexOf("."));
	return relations.has(`${schema}.${operation.name}`);
}
/** Somebody else may hold or want a lock there: not created by the reviewed migrations, not temporary. */
function isInUse(step, relation) {
	const known = step.catalog.relations.get(relation);
	if (!known) return !step.catalog.complete;
	return !isNewRelation(step.catalog, relation) && known.persistence !== "temporary";
}
/** Whether a lock makes others wait. A materialised view has readers, but no writers. */
function keepsWaiting({ catalog }, { relation, mode }) {
	const blocks = BLOCKS[mode];
	return catalog.relations.get(relation)?.kind === "materialized-view" ? blocks.reads : blocks.writes;
}
// src/rules/add-check-validating.ts
const BASE$43 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const addCheckValidating = {
	id: "add-check-validating",
	category: "lock-heavy",
	severity: "error",
	title: "ADD CHECK without NOT VALID",
	why: `Every row is checked under ACCESS EXCLUSIVE: nobody can read or write the table meanwhile. With NOT VALID the lock is
held for a moment, and VALIDATE CONSTRAINT later checks the rows beside running reads and writes (manual 18, ALTER TABLE,
Notes).`,
	examples: [{
		kind: "bad",
		title: "All rows are checked under the lock",
		base: BASE$43,
		up: "ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);"
	}, {
		kind: "good",
		title: "NOT VALID now, VALIDATE in a later migration",
		base: BASE$43,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		const { kind, notValid, enforced, expression } = constraint;
		if (kind !== "check" || notValid || !enforced || !isInUse(step, relation)) return void 0;
		const name = constraintName(relation, constraint, "check");
		return {
			relation,
			message: `Adding this CHECK reads all of ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${quoteRelation(relation)} ADD CONSTRAINT ${name} CHECK (${expression}) NOT VALID;`)], ["next migration: reads and writes go on while it checks", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${name};`]),
			suggestion: step.operations.length === 1 ? replaceStatement(step, `${step.statement.sql} NOT VALID`) : void 0,
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-column-check.ts
const addColumnCheck = {
	id: "add-column-check",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with an inline CHECK",
	why: `Every row is checked against it under ACCESS EXCLUSIVE, although all of them hold the same value: nobody can read or write the
table meanwhile (manual 18, ALTER TABLE, Notes). The same CHECK added NOT VALID, and validated later, does not.`,
	examples: [{
		kind: "bad",
		title: "Every row is checked",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN discount numeric CHECK (discount >= 0);"
	}, {
		kind: "good",
		title: "The CHECK comes NOT VALID",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN discount numeric;
ALTER TABLE orders ADD CONSTRAINT orders_discount_check CHECK (discount >= 0) NOT VALID;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const check = column.constraints.find((constraint) => constraint.kind === "check");
		if (!check || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = constraintName(relation, check, "check");
		const value = column.default ? ` DEFAULT ${column.default.text}` : "";
		return {
			relation,
			message: `The CHECK of the new column ${column.name} reads all of ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)}${value};\nALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${check.expression}) NOT VALID;`)], ["next migration: reads and writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-column-constrained-domain.ts
const addColumnConstrainedDomain = {
	id: "add-column-constrained-domain",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN of a domain with constraints",
	why: `The server checks the domain's constraints by writing every row anew, also where the column has no default: the table and
its indexes are rewritten under ACCESS EXCLUSIVE, so nobody can even read it (PostgreSQL 14 to 18; ATExecAddColumn() in
src/backend/commands/tablecmds.c). A domain without constraints, and an array of any domain, cost nothing.`,
	examples: [
		{
			kind: "bad",
			title: "A domain with a CHECK, even without a default",
			base: `CREATE DOMAIN country AS text CHECK (VALUE ~ '^[A-Z]{2}$');
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN country country;`
		},
		{
			kind: "bad",
			title: "A domain that takes no NULL, with a default",
			base: `CREATE DOMAIN country AS text NOT NULL;
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN country country DEFAULT 'CH';`
		},
		{
			kind: "good",
			title: "A domain that is only a name for a type",
			base: `CREATE DOMAIN country AS text;
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN country country DEFAULT 'CH';`
		}
	],
	check: onOperations(["add-column"], (operation, step) => {
		const { relation, column } = operation;
		if (!isInUse(step, relation) || !isConstrained(column.type, step.catalog)) return void 0;
		const fails = isRefused$1(operation, step);
		return {
			relation,
			message: fails ? `${relation} cannot get the column ${column.name}: its type ${column.type} takes no NULL, and the rows that are there have no other value.` : `Adding ${column.name} rewrites ${relation} while nobody can read or write it, because its type ${column.type} is a domain with constraints.`,
			instead: instead$12(operation, step),
			claim: claimOf$11(relation, fails)
		};
	})
};
function claimOf$11(relation, fails) {
	return fails ? {
		fails: ["23502"],
		needsRows: relation
	} : {
		locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}],
		rewrite: relation
	};
}
/** NULL for every row, where the domain takes none. */
function isRefused$1({ column }, { catalog }) {
	const domain = domainNamed(column.type, catalog);
	return domain?.notNull === true && !column.default && domain.default === void 0;
}
/** The type below the domain, and a CHECK that asks the domain: that can be validated without keeping anybody waiting. */
function instead$12({ relation, column }, step) {
	const base = baseType(column.type, step.catalog) ?? "text";
	const domain = domainNamed(column.type, step.catalog);
	const [table, name] = [quoteRelation(relation), quoteName(column.name)];
	const fallback = column.default?.text ?? domain?.default;
	const check = quoteName(`${bareName(relation)}_${column.name}_check`);
	const takesNoNull = column.notNull || domain?.notNull === true;
	return sequence(["first migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${name} ${base}${fallback === void 0 ? "" : ` DEFAULT ${fallback}`};
ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${name} IS NULL OR ${name}::${column.type} IS NOT NULL) NOT VALID;`)], ["next migration: reads and writes go on while it scans", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check};`], ...takesNoNull ? [...fallback === void 0 ? [["then, with the value that is right for old rows", backfill(relation, `${name} = ${sampleValue(base)}`, `${name} IS NULL`)]] : [], ...provenNotNull(relation, column.name, step.major)] : []);
}
// src/rules/add-column-identity.ts
const addColumnIdentity = {
	id: "add-column-identity",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with serial or GENERATED AS IDENTITY",
	why: `Every row gets the next number of a sequence, so the table and its indexes are rewritten under ACCESS EXCLUSIVE: nobody can read
or write it meanwhile (manual 18, ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "Every row is numbered",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;"
	}, {
		kind: "good",
		title: "A plain column, numbered later",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN number bigint;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		if (!(column.identity || column.serial) || !isInUse(step, relation)) return void 0;
		const [table, name] = [quoteRelation(relation), quoteName(column.name)];
		const numbers = quoteRelation(`${relation}_${column.name}_seq`);
		const next = `nextval(${quoteLiteral(numbers)})`;
		return {
			relation,
			message: `Numbering every row in ${column.name} rewrites ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration: new rows get a number", briefly(`CREATE SEQUENCE ${numbers};\nALTER TABLE ${table} ADD COLUMN ${name} ${column.type};\nALTER TABLE ${table} ALTER COLUMN ${name} SET DEFAULT ${next};\nALTER SEQUENCE ${numbers} OWNED BY ${table}.${name};`)], ["then, outside a transaction", backfill(relation, `${name} = ${next}`, `${name} IS NULL`)], ...provenNotNull(relation, column.name, step.major)),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			}
		};
	})
};
// src/rules/add-column-json.ts
const BASE$42 = "CREATE TABLE orders (id bigint PRIMARY KEY);";
const addColumnJson = {
	id: "add-column-json",
	category: "lock-heavy",
	severity: "warning",
	title: "ADD COLUMN of type json",
	why: `json has no equality operator: SELECT DISTINCT, GROUP BY and UNION over the table’s columns, which ran before, fail with
SQLSTATE 42883 once it is there. jsonb has one, and can be indexed (manual 18, 8.14).`,
	examples: [{
		kind: "bad",
		title: "SELECT DISTINCT * fails from now on",
		base: BASE$42,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN extra json;`
	}, {
		kind: "good",
		title: "jsonb can be compared",
		base: BASE$42,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN extra jsonb;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		if (column.type !== "json") return void 0;
		const added = step.after.relations.get(relation)?.columns.some((one) => one.name === column.name && one.type === "json");
		return {
			relation,
			message: `SELECT DISTINCT and GROUP BY over ${column.name} of ${relation} fail: json cannot be compared.`,
			instead: briefly(`ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${quoteName(column.name)} jsonb;`),
			claim: step.observation?.ok && added ? { seen: "The column is of type json after the run." } : {}
		};
	})
};
// src/rules/add-column-not-null-without-default.ts
const addColumnNotNullWithoutDefault = {
	id: "add-column-not-null-without-default",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN … NOT NULL without a default",
	why: `The existing rows would hold NULL in it, so the statement fails with SQLSTATE 23502 as soon as the table has a row
(manual 18, 5.7.1). On an empty development database it passes.`,
	examples: [{
		kind: "bad",
		title: "Fails on the first row",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);`,
		up: "ALTER TABLE customers ADD COLUMN email text NOT NULL;"
	}, {
		kind: "good",
		title: "With a constant default it is a catalogue change",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN email text NOT NULL DEFAULT '';`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const filled = isValue(column.default) || column.generated || column.identity || column.serial;
		const isKey = column.constraints.some((constraint) => constraint.kind === "primary-key");
		if (!column.notNull || filled || isKey || !isInUse(step, relation)) return void 0;
		const name = quoteName(column.name);
		return {
			relation,
			message: `${relation} cannot get the column ${column.name} NOT NULL without a default: it fails as soon as the table holds a row.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${bareColumn(column)};`)], ["then, once the application writes the column, with the value that is right for old rows", backfill(relation, `${name} = ${sampleValue(column.type)}`, `${name} IS NULL`)], ...provenNotNull(relation, column.name, step.major)),
			claim: {
				fails: ["23502"],
				needsRows: relation
			}
		};
	})
};
/** `DEFAULT NULL`, with or without a cast, is none. */
function isValue(expression) {
	return expression !== void 0 && !/^\(*null\b/i.test(expression.text);
}
// src/rules/lookup.ts
const CODE = /(^|_)(code|iso\d?|name|slug|key|status|type|kind|value|symbol|currency|country|locale|language|unit)$/;
const WORDS$1 = /^(text|citext|character)/;
/** A table of few, fixed rows, such as countries or states: its key is a smallint or a code, and it refers to nothing. */
function isLookup({ relations }, relation) {
	const table = relations.get(relation);
	const [name, ...others] = table?.constraints.find(({ kind }) => kind === "primary-key")?.columns ?? [];
	if (!table || others.length > 0 || table.columns.length > 4) return false;
	if (table.constraints.some(({ kind }) => kind === "foreign-key")) return false;
	const type = table.columns.find((column) => column.name === name)?.type ?? "";
	if (type === "smallint") return table.columns.some((column) => WORDS$1.test(column.type));
	return WORDS$1.test(type) && CODE.test(name ?? "");
}
// src/rules/key-index.ts
function indexOn(relation, columns, words = "INDEX") {
	return `CREATE ${words} ${quoteName(indexName(relation, columns))} ON ${quoteRelation(relation)} (${columnList(columns)});`;
}
function indexName(relation, columns) {
	return `${bareName(relation)}_${columns.join("_")}_idx`;
}
/** Indexes for the foreign keys of a new table that none leads with once the statement is done. */
function indexesFor(step, relation) {
	const table = step.after.relations.get(relation);
	if (!table) return [];
	return unindexedKeys(table).filter(({ references }) => !isLookup(step.after, references?.relation ?? "")).map(({ columns }) => indexOn(relation, columns));
}
/** Foreign keys that no index leads with. */
function unindexedKeys({ constraints, indexes }) {
	return constraints.filter(({ kind, columns }) => kind === "foreign-key" && columns.length > 0 && !indexes.some((index) => leadsWith(index, columns)));
}
const FINDS_EQUALS = /* @__PURE__ */ new Set(["btree", "hash"]);
/** In any order; a partial index serves only where it leaves out nothing but NULLs. */
function leadsWith({ method, keys, predicate }, columns) {
	const leading = new Set(keys.slice(0, columns.length));
	if (!FINDS_EQUALS.has(method) || !columns.every((column) => leading.has(column))) return false;
	if (predicate === void 0) return true;
	const bare = predicate.replace(/[()"]/g, "").trim().toLowerCase();
	return columns.some((column) => bare === `${column.toLowerCase()} is not null`);
}
/** What has to come before a foreign key on a table that is in use, where no index leads with its columns yet. */
function indexFirst(step, relation, columns, parent) {
	if ((step.catalog.relations.get(relation)?.indexes.some((index) => leadsWith(index, columns)) ?? true) || isLookup(step.catalog, parent)) return [];
	return indexWhileInUse(step, relation, columns);
}
/** An index while writes go on; a partitioned table gets it partition by partition. */
function indexWhileInUse(step, relation, columns) {
	const outside = outsideTransaction(step.migration);
	if (step.catalog.relations.get(relation)?.kind !== "partitioned-table") return [[outside, indexOn(relation, columns, "INDEX CONCURRENTLY")]];
	const [partition = `${relation}_partition`] = childrenOf(step.catalog, relation);
	const [parent, child] = [relation, partition].map((name) => quoteRelation(`${schemaOf(name)}.${indexName(name, columns)}`));
	return [
		["an empty, invalid index on the parent", briefly(indexOn(relation, columns).replace(" ON ", " ON ONLY "))],
		[`then for each partition, ${outside}`, indexOn(partition, columns, "INDEX CONCURRENTLY")],
		["and attached; with the last one the parent becomes valid", briefly(`ALTER INDEX ${parent} ATTACH PARTITION ${child};`)]
	];
}
// src/rules/add-column-references.ts
const addColumnReferences = {
	id: "add-column-references",
	category: "lock-heavy",
	severity: "warning",
	title: "ADD COLUMN with an inline REFERENCES",
	why: `Beside ACCESS EXCLUSIVE on the table it takes SHARE ROW EXCLUSIVE on the referenced one, so writers of both wait, and with a
default every row is checked (manual 18, ALTER TABLE). With a lock_timeout and no default it is short: a notice.`,
	examples: [{
		kind: "bad",
		title: "The parent is locked as well",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);"
	}, {
		kind: "good",
		title: "The column first",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN customer_id bigint;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const key = column.constraints.find((constraint) => constraint.kind === "foreign-key");
		if (!key?.references || !isInUse(step, relation)) return void 0;
		const [table, parent] = [quoteRelation(relation), key.references.relation];
		const name = constraintName(relation, key, "fkey");
		const target = key.references.columns.length > 0 ? ` (${columnList(key.references.columns)})` : "";
		const isShort = step.lockTimeoutMs > 0 && !column.default;
		return {
			relation,
			message: `The foreign key of the new column ${column.name} also makes writers of ${parent} wait.`,
			severity: isShort ? "notice" : void 0,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`)], ...indexFirst(step, relation, [column.name], parent), ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${quoteName(column.name)}) REFERENCES ${quoteRelation(parent)}${target} NOT VALID;`)], ["migration after that: writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`]),
			claim: {
				...column.default && { scan: relation },
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}, ...isInUse(step, parent) ? [{
					relation: parent,
					mode: "ShareRowExclusiveLock"
				}] : []]
			}
		};
	})
};
// src/rules/add-column-stored-generated.ts
const addColumnStoredGenerated = {
	id: "add-column-stored-generated",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN … GENERATED … STORED",
	why: `The value is computed and stored for every row: the table and its indexes are rewritten under ACCESS EXCLUSIVE (manual 18, ALTER
TABLE, Notes). A VIRTUAL column, the default from 18 on, is computed when it is read and costs nothing to add.`,
	examples: [{
		kind: "bad",
		title: "Every row is computed and stored",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN cents bigint GENERATED ALWAYS AS (total * 100) STORED;"
	}, {
		kind: "good",
		title: "A view computes it when it is read",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "CREATE VIEW orders_in_cents AS SELECT id, (total * 100)::bigint AS cents FROM orders;"
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		if (column.generated !== "stored" || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		return {
			relation,
			message: `Computing ${column.name} for every row rewrites ${relation} while nobody can read or write it.`,
			instead: sequence([step.major >= 18 ? "this migration, or GENERATED ALWAYS AS (…) VIRTUAL" : "this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`) + "\n-- then a trigger fills it for new rows, and batches fill the old ones"]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			}
		};
	})
};
// src/rules/add-column-unique.ts
const addColumnUnique = {
	id: "add-column-unique",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with an inline UNIQUE or PRIMARY KEY",
	why: `The index behind it is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done (manual 18, ALTER TABLE,
Notes). Add the column first, and build its unique index concurrently.`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD COLUMN reference text UNIQUE;"
	}, {
		kind: "good",
		title: "The column alone",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN reference text;`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const key = column.constraints.find(({ kind }) => kind === "unique" || kind === "primary-key");
		if (!key || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = constraintName(relation, key, "key");
		const word = key.kind === "unique" ? "UNIQUE" : "PRIMARY KEY";
		return {
			relation,
			message: `Building the index of the new column ${column.name} locks ${relation} against reads and writes.`,
			instead: sequence(["this migration", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};`)], [`then, ${outsideTransaction(step.migration)}`, `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${quoteName(column.name)});`], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${word} USING INDEX ${name};`)]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-column-volatile-default.ts
const addColumnVolatileDefault = {
	id: "add-column-volatile-default",
	category: "lock-heavy",
	severity: "error",
	title: "ADD COLUMN with a volatile default",
	why: `A constant or stable default (a literal, now()) is kept in the catalogue and costs nothing. A volatile one, such as
random() or gen_random_uuid(), has to be computed for every row: the table and its indexes are rewritten under ACCESS
EXCLUSIVE, so nobody can even read it (manual 18, ALTER TABLE, Notes; 5.7.1).`,
	examples: [{
		kind: "bad",
		title: "Every row gets a value of its own",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
		up: "ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();"
	}, {
		kind: "good",
		title: "now() is stable: one value for all, no rewrite",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN created_at timestamptz DEFAULT now();`
	}],
	check: onOperations(["add-column"], ({ relation, column }, step) => {
		const volatile = column.default && volatileFunction(column.default.functions, step.catalog);
		if (!volatile || !column.default || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = quoteName(column.name);
		return {
			relation,
			message: `The default of ${column.name} calls ${volatile}(), which is volatile: adding the column rewrites ${relation} while nobody can read or write it.`,
			instead: sequence(["this migration: existing rows stay NULL, new ones get the default", briefly(`ALTER TABLE ${table} ADD COLUMN ${bareColumn(column)};\nALTER TABLE ${table} ALTER COLUMN ${name} SET DEFAULT ${column.default.text};`)], ["then, outside a transaction", backfill(relation, `${name} = ${column.default.text}`, `${name} IS NULL`)], ...column.notNull ? provenNotNull(relation, column.name, step.major) : []),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			}
		};
	})
};
// src/rules/add-exclusion-blocking.ts
const addExclusionBlocking = {
	id: "add-exclusion-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "ADD EXCLUDE",
	why: `The index behind an exclusion constraint is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done.
Unlike a unique constraint it cannot take over an index built concurrently (manual 18, ALTER TABLE, ADD
table_constraint_using_index).`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: `CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);
INSERT INTO bookings SELECT g, tsrange(timestamp '2024-01-01' + g * interval '1 day', timestamp '2024-01-02' + g * interval '1 day') FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);"
	}, {
		kind: "good",
		title: "On a table of the same migration",
		up: `CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		if (constraint.kind !== "exclusion" || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `Building the index of ${constraint.name ?? "the exclusion constraint"} locks ${relation} against reads and writes.`,
			instead: sequence(["there is no way without the lock: in a quiet hour, or on a new table, filled in batches and put into its place", agreed("add-exclusion-blocking", `${step.statement.sql};`, "runs in a quiet hour")]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-foreign-key-validating.ts
const BASE$41 = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO customers SELECT generate_series(1, 50);
INSERT INTO orders SELECT g, 1 + g % 50 FROM generate_series(1, 1000) g;`;
const addForeignKeyValidating = {
	id: "add-foreign-key-validating",
	category: "lock-heavy",
	severity: "error",
	title: "ADD FOREIGN KEY without NOT VALID",
	why: `It takes SHARE ROW EXCLUSIVE on both tables and keeps it while every row is checked: reads go on, writes to either
table wait. With NOT VALID the lock is held for a moment, and VALIDATE CONSTRAINT later checks the rows beside running
writes (manual 18, ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "All rows are checked under the lock",
		base: BASE$41,
		up: "ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);"
	}, {
		kind: "good",
		title: "NOT VALID now, VALIDATE in a later migration",
		base: BASE$41,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		const { kind, notValid, enforced, references, columns } = constraint;
		if (kind !== "foreign-key" || notValid || !enforced || !references || !isInUse(step, relation)) return void 0;
		const name = constraintName(relation, constraint, "fkey");
		const parent = references.relation;
		const target = references.columns.length > 0 ? ` (${columnList(references.columns)})` : "";
		const key = `FOREIGN KEY (${columnList(columns)}) REFERENCES ${quoteRelation(parent)}${target}`;
		const onDelete = constraint.onDelete && constraint.onDelete !== "no action" ? ` ON DELETE ${constraint.onDelete.toUpperCase()}` : "";
		return {
			relation,
			message: `Adding the foreign key to ${parent} makes writers of ${relation} and of ${parent} wait while every row is checked.`,
			instead: sequence(...indexFirst(step, relation, columns, parent), ["this migration", briefly(`ALTER TABLE ${quoteRelation(relation)} ADD CONSTRAINT ${name} ${key}${onDelete} NOT VALID;`)], ["next migration: writes go on while it checks", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${name};`]),
			suggestion: step.operations.length === 1 ? replaceStatement(step, `${step.statement.sql} NOT VALID`) : void 0,
			claim: {
				locks: [{
					relation,
					mode: "ShareRowExclusiveLock"
				}, {
					relation: parent,
					mode: "ShareRowExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-primary-key-blocking.ts
const addPrimaryKeyBlocking = {
	id: "add-primary-key-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "ADD PRIMARY KEY without USING INDEX",
	why: `The index behind it is built under ACCESS EXCLUSIVE, and columns that may be NULL are read once more: nobody can read or write the
table until it is done. A unique index built concurrently first becomes the key in a moment (manual 18, ALTER TABLE, ADD
table_constraint_using_index).`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: `CREATE TABLE orders (id bigint NOT NULL, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ADD PRIMARY KEY (id);"
	}, {
		kind: "good",
		title: "An index that is there already becomes the key",
		base: `CREATE TABLE orders (id bigint NOT NULL, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE UNIQUE INDEX orders_pkey ON orders (id);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		if (constraint.kind !== "primary-key" || constraint.usingIndex || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		const name = constraintName(relation, {
			...constraint,
			columns: []
		}, "pkey");
		return {
			relation,
			message: `Building the index of the primary key locks ${relation} against reads and writes.`,
			instead: sequence([outsideTransaction(step.migration), `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(constraint.columns)});`], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name};`)]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/add-unique-blocking.ts
const BASE$40 = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 1000) g;`;
const addUniqueBlocking = {
	id: "add-unique-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "ADD UNIQUE without USING INDEX",
	why: `The index behind the constraint is built under ACCESS EXCLUSIVE: nobody can read or write the table until it is done.
A unique index built concurrently first becomes the constraint in a moment (manual 18, ALTER TABLE, ADD table_constraint_using_index).`,
	examples: [{
		kind: "bad",
		title: "The index is built under the lock",
		base: BASE$40,
		up: "ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);"
	}, {
		kind: "good",
		title: "An index that is there already becomes the constraint",
		base: `${BASE$40}
CREATE UNIQUE INDEX customers_email_key ON customers (email);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;`
	}],
	check: onOperations(["add-constraint"], ({ relation, constraint }, step) => {
		if (constraint.kind !== "unique" || constraint.usingIndex || !isInUse(step, relation)) return void 0;
		const name = constraintName(relation, constraint, "key");
		const table = quoteRelation(relation);
		return {
			relation,
			message: `Building the unique index of ${name} locks ${relation} against reads and writes.`,
			instead: sequence([outsideTransaction(step.migration), `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(constraint.columns)});`], ["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};`)]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/change-type-advice.ts
/** A column of the new type beside the old one, which takes its place by and by. `lastly` stands for dropping the old one. */
function columnBeside({ relation, column, type, using, collation }, step, lastly) {
	const table = quoteRelation(relation);
	const [old, next] = [quoteName(column), quoteName(`${column}_new`)];
	const collate = collation ? ` COLLATE ${collation.split(".").map(quoteName).join(".")}` : "";
	const isNotNull = columnOf(step.catalog, relation, column)?.notNull ?? false;
	return sequence(["first migration: a column beside it, which the application writes too", briefly(`ALTER TABLE ${table} ADD COLUMN ${next} ${type}${collate};`)], ["then, outside a transaction", backfill(relation, `${next} = ${using ?? `${old}::${type}`}`, `${next} IS NULL AND ${old} IS NOT NULL`)], ...isNotNull ? provenNotNull(relation, `${column}_new`, step.major) : [], lastly ?? ["last migration, when the application uses the new column only", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${old};`)]);
}
// src/rules/alter-column-type-dependents.ts
const alterColumnTypeDependents = {
	id: "alter-column-type-dependents",
	category: "lock-heavy",
	severity: "error",
	title: "A change of type of a column that something else is made of",
	why: `The server refuses it with SQLSTATE 0A000 (42601 for generated columns before 15) while a view, a policy, a trigger, a rule,
a generated column or a function with a parsed body names the column: their definitions hold its type, and only indexes and
constraints are made again by themselves (manual 18, ALTER TABLE; RememberAllDependentForRebuilding() in tablecmds.c).`,
	examples: [{
		kind: "bad",
		title: "A view shows the column",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE VIEW noted AS SELECT id, note FROM orders;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);`
	}, {
		kind: "good",
		title: "The view reads other columns",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE VIEW order_ids AS SELECT id FROM orders;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);`
	}],
	check: onOperations(["alter-column-type"], (operation, step) => {
		const { relation, column } = operation;
		const views = viewsOf(step, relation, column);
		const others = othersOf(step, relation, column);
		const names = [...views.map(({ kind, name }) => `${kind === "view" ? "view" : "materialized view"} ${name}`), ...others];
		if (names.length === 0) return void 0;
		return {
			relation,
			message: `${column} of ${relation} cannot change its type while it is part of ${names.join(", ")}.`,
			instead: instead$11(operation, step, views, others),
			claim: { fails: ["0A000", "42601"] }
		};
	})
};
function viewsOf({ catalog }, relation, column) {
	return (catalog.relations.get(relation)?.usedBy ?? []).filter(({ columns }) => columns.includes(column)).flatMap((use) => catalog.relations.get(use.relation) ?? []).filter(({ kind }) => kind === "view" || kind === "materialized-view");
}
/** In the server's words: `policy own_rows on table orders`. */
function othersOf({ catalog }, relation, column) {
	return (catalog.relations.get(relation)?.dependents ?? []).filter(({ columns }) => columns.includes(column)).map(({ object }) => object);
}
function instead$11(operation, step, views, others) {
	const isKnown = views.every(({ definition, usedBy }) => definition !== void 0 && usedBy.length === 0);
	if (others.length > 0 || !isKnown) return columnBeside(operation, step, ["then make over the new column what is made of the old one, and drop that when nothing uses it", others.map((object) => `-- ${object}`).join("\n")]);
	return sequence(["this migration, in one transaction: nobody sees the views missing", briefly([
		...views.toReversed().map(({ kind, name }) => `DROP ${wordOf(kind)} ${quoteRelation(name)};`),
		`${step.statement.sql};`,
		...views.map(({ kind, name, definition = "" }) => `CREATE ${wordOf(kind)} ${quoteRelation(name)} AS\n${definition}`),
		"/* and the privileges, comments and indexes that they had */"
	].join("\n"))]);
}
function wordOf(kind) {
	return kind === "view" ? "VIEW" : "MATERIALIZED VIEW";
}
// src/rules/alter-column-type-narrowing.ts
const alterColumnTypeNarrowing = {
	id: "alter-column-type-narrowing",
	category: "lock-heavy",
	severity: "error",
	title: "A change of type to one that holds less",
	why: `A value that does not fit makes the statement fail: too long with SQLSTATE 22001, out of range with 22003. What only loses
digits, the time of day or, by a cast, its end is changed without a word, and no rollback brings it back (manual 18, 8.1.2,
8.3, 8.5 and 4.2.9).`,
	examples: [
		{
			kind: "bad",
			title: "A text is longer",
			base: `CREATE TABLE articles (id bigint PRIMARY KEY, title varchar(200));
INSERT INTO articles SELECT g, repeat('x', g) FROM generate_series(1, 100) g;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN title TYPE varchar(50);`
		},
		{
			kind: "bad",
			title: "A number is larger",
			base: `CREATE TABLE articles (id bigint PRIMARY KEY, views bigint);
INSERT INTO articles SELECT g, g * 100000000::bigint FROM generate_series(1, 100) g;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN views TYPE integer;`
		},
		{
			kind: "bad",
			title: "Decimals are rounded away",
			base: `CREATE TABLE articles (id bigint PRIMARY KEY, price numeric(12,4));
INSERT INTO articles SELECT g, g + 0.1234 FROM generate_series(1, 100) g;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN price TYPE numeric(12,2);`
		},
		{
			kind: "bad",
			title: "A cast cuts texts off",
			base: `CREATE TABLE articles (id bigint PRIMARY KEY, title text);
INSERT INTO articles SELECT g, repeat('x', g) FROM generate_series(1, 100) g;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN title TYPE varchar(50) USING title::varchar(50);`
		},
		{
			kind: "good",
			title: "The new type holds all that the old one held",
			base: `CREATE TABLE articles (id bigint PRIMARY KEY, title varchar(50), price numeric(10,2));
INSERT INTO articles SELECT g, 'x', g FROM generate_series(1, 100) g;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN title TYPE text, ALTER COLUMN price TYPE numeric(12,2);`
		}
	],
	check: onOperations(["alter-column-type"], (operation, step) => {
		const { relation, column, type, using } = operation;
		const from = baseType(columnOf(step.catalog, relation, column)?.type ?? "", step.catalog);
		if (from === void 0 || !isInUse(step, relation)) return void 0;
		if (using !== void 0 && !isPlainCast(using, column)) return void 0;
		const narrower = narrowing(from, baseType(type, step.catalog) ?? type, using !== void 0 && using.trim() !== column);
		if (!narrower) return void 0;
		return {
			relation,
			message: messageOf(operation, from, narrower, step),
			instead: narrower.changes === void 0 ? limited(operation, step) : columnBeside(operation, step),
			claim: claimOf$10(operation, narrower, step)
		};
	})
};
function messageOf({ relation, column, type }, from, { fails, changes }, { observation }) {
	const misfits = `values of ${column} that do not fit make it fail`;
	return `${type} holds less than ${from}: on ${relation}, ${[...changes === void 0 ? [] : [`values of ${column} are ${changes}`], ...fails.length === 0 || observation?.ok ? [] : [misfits]].join(", and ")}.`;
}
/** Where it came through, only what it changed can show; where it did not, only what did not fit. */
function claimOf$10({ relation, column }, { fails, changes }, { observation }) {
	if (!(observation?.ok ?? fails.length === 0) || changes === void 0) return {
		fails,
		needsRows: relation
	};
	const isKnown = observation?.altered?.some((one) => one.relation === relation && one.column === column);
	return observation && !isKnown ? { unknown: "What became of the values could not be looked up here." } : {
		alters: {
			relation,
			column
		},
		needsRows: relation,
		dueToValues: { relation }
	};
}
/** The column as it is, with a limit: it holds for new values at once, and for old ones when they have been seen to. */
function limited(operation, step) {
	const { relation, column, type } = operation;
	const condition = conditionFor(type, quoteName(column));
	if (condition === void 0) return columnBeside(operation, step);
	const [table, name] = [quoteRelation(relation), quoteName(`${bareName(relation)}_${column}_fits`)];
	return sequence(["this migration: the type stays, and new values have to fit. Once the old ones do, VALIDATE the constraint", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition}) NOT VALID;`)]);
}
const RANGES = {
	smallint: "-32768 AND 32767",
	integer: "-2147483648 AND 2147483647",
	bigint: "-9223372036854775808 AND 9223372036854775807"
};
function conditionFor(type, column) {
	const length = /^(?:character varying|character|bit varying)\((\d+)\)$/.exec(type)?.[1];
	if (length !== void 0) return `length(${column}) <= ${length}`;
	const range = RANGES[type];
	if (range !== void 0) return `${column} BETWEEN ${range}`;
	const [, precision, scale = "0"] = /^numeric\((\d+)(?:,(-?\d+))?\)$/.exec(type) ?? [];
	return precision && `abs(${column}) < 1e${Number(precision) - Number(scale)}`;
}
// src/rules/index-reuse.ts
/**
* Types whose indexes are sorted by the same rules (pg_opclass), so that an index outlives a change between them.
* CheckIndexCompatible() in src/backend/commands/indexcmds.c, PostgreSQL 14 to 18.
*/
const ORDERED_AS = {
	"character varying": "text",
	cidr: "inet",
	regclass: "oid"
};
/** Whether a plain index on the column is kept when the change rewrites no table and the collation stays. */
function keepsIndexes(from, to, known) {
	return orderOf(from, known) === orderOf(to, known);
}
function orderOf(type, known) {
	const { name, array } = parseType(baseType(type, known) ?? type);
	return `${ORDERED_AS[name] ?? name}${array}`;
}
/** Indexes that are built anew although no table is rewritten. What an expression gives is never taken for the same. */
function rebuiltIndexes(catalog, change) {
	return familyOf$1(catalog, change).flatMap((table) => table.indexes.filter((index) => isRebuilt(index, table, change)).map(({ name }) => name));
}
function isRebuilt(index, table, { column, keepsIndexes: keeps }) {
	const plain = new Set(table.columns.map(({ name }) => name));
	const expressions = [...index.keys.filter((key) => !plain.has(key)), index.predicate ?? ""];
	return [...index.keys, ...expressions.flatMap((text) => text === "" ? [] : columnsIn(text))].includes(column) && (!keeps || expressions.some((text) => text !== ""));
}
/** CHECK constraints that are checked against every row again: all valid ones that name the column. */
function recheckedConstraints(catalog, change) {
	return familyOf$1(catalog, change).flatMap(({ name: relation, constraints }) => constraints.flatMap(({ kind, validated, name, columns, expression }) => kind === "check" && validated && expression !== void 0 && columns.includes(change.column) ? [{
		relation,
		name,
		expression
	}] : []));
}
function familyOf$1(catalog, { relation }) {
	return withDescendants(catalog, relation).flatMap((name) => catalog.relations.get(name) ?? []);
}
// src/rules/alter-column-type-rebuild.ts
const alterColumnTypeRebuild = {
	id: "alter-column-type-rebuild",
	category: "lock-heavy",
	severity: "error",
	title: "A change of type that keeps the rows and still reads all of them",
	why: `The rows stay as they are, but an index whose order changes, and every index with an expression or a WHERE that names the
column, is built anew, and every CHECK that names it is checked again: all under ACCESS EXCLUSIVE, so nobody can read the
table meanwhile (manual 18, ALTER TABLE, Notes: indexes must be rebuilt unless the system can verify that the new one would
be equivalent).`,
	examples: [
		{
			kind: "bad",
			title: "Another collation sorts the index anew",
			base: `CREATE TABLE people (id integer PRIMARY KEY, name text);
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;
CREATE INDEX people_name_idx ON people (name);`,
			up: "ALTER TABLE people ALTER COLUMN name TYPE text COLLATE \"POSIX\";"
		},
		{
			kind: "bad",
			title: "A wider varchar under an index on an expression",
			base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;
CREATE INDEX people_lower_name_idx ON people (lower(name));`,
			up: "ALTER TABLE people ALTER COLUMN name TYPE varchar(200);"
		},
		{
			kind: "bad",
			title: "A wider varchar under a CHECK",
			base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20), CONSTRAINT named CHECK (name <> ''));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;`,
			up: "ALTER TABLE people ALTER COLUMN name TYPE varchar(200);"
		},
		{
			kind: "good",
			title: "A plain index is kept",
			base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;
CREATE INDEX people_name_idx ON people (name);`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE people ALTER COLUMN name TYPE varchar(200);`
		},
		{
			kind: "good",
			title: "The CHECK comes back NOT VALID, to be validated in a migration of its own",
			base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20), CONSTRAINT named CHECK (name <> ''));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE people DROP CONSTRAINT named;
ALTER TABLE people ALTER COLUMN name TYPE varchar(200);
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '') NOT VALID;`
		}
	],
	check: onOperations(["alter-column-type"], (operation, step) => {
		const { relation, column, type } = operation;
		if (!isInUse(step, relation)) return void 0;
		const work = workOf$1(operation, step);
		if (work.indexes.length === 0 && work.checks.length === 0) return void 0;
		return {
			relation,
			message: `Changing ${column} to ${type} leaves the rows of ${relation} as they are, but ${saidOf(work)} while nobody can read or write it.`,
			instead: work.indexes.length > 0 ? columnBeside(operation, step) : notValid(operation, step, work.checks),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation,
				...work.indexes.length > 0 && { rebuilds: work.indexes }
			}
		};
	})
};
const NOTHING$1 = {
	indexes: [],
	checks: []
};
/** What the run showed, and otherwise what is known of the indexes and constraints. A rewrite is another rule's. */
function workOf$1(operation, step) {
	const { relation, column, type, using, collation } = operation;
	const { catalog, observation } = step;
	const family = withDescendants(catalog, relation);
	if (observation?.rewrites.some((one) => family.includes(one))) return NOTHING$1;
	const old = columnOf(catalog, relation, column);
	const change = typeChange(old?.type, type, column, using, catalog);
	if (!old || change !== "none" && !observation?.ok) return NOTHING$1;
	const keeps = keepsIndexes(old.type, type, catalog) && collationName(collation) === old.collation;
	const checks = recheckedConstraints(catalog, {
		relation,
		column
	});
	if (!observation?.ok) return {
		checks,
		indexes: rebuiltIndexes(catalog, {
			relation,
			column,
			keepsIndexes: keeps
		})
	};
	const ofFamily = (index) => family.includes(catalog.relations.get(index)?.table ?? "");
	return {
		checks: observation.scans.some((scan) => family.includes(scan.relation)) ? checks : [],
		indexes: (observation.rebuilds ?? []).filter(ofFamily)
	};
}
/** As the catalogue has it: absent where it is the type's own. */
function collationName(collation) {
	const name = collation && bareName(collation);
	return name === "default" ? void 0 : name;
}
function saidOf({ indexes, checks }) {
	const names = [...new Set(checks.map(({ name }) => name))];
	return [...indexes.length > 0 ? [`${indexes.join(", ")} ${indexes.length === 1 ? "is" : "are"} built anew`] : [], ...names.length > 0 ? [`every row is checked again for ${names.join(", ")}`] : []].join(" and ");
}
function notValid({ relation }, step, checks) {
	const table = quoteRelation(relation);
	const own = checks.filter((check) => check.relation === relation);
	const dropped = own.map(({ name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${quoteName(name)};`);
	const added = own.map(({ name, expression }) => `ALTER TABLE ${table} ADD CONSTRAINT ${quoteName(name)} CHECK (${expression}) NOT VALID;`);
	const validated = own.map(({ name }) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${quoteName(name)};`);
	return sequence(["this migration", briefly([
		...dropped,
		`${step.statement.sql};`,
		...added
	].join("\n"))], ["next migration: reads and writes go on while it scans", validated.join("\n")]);
}
// src/rules/alter-column-type-rewrite.ts
const alterColumnTypeRewrite = {
	id: "alter-column-type-rewrite",
	category: "lock-heavy",
	severity: "error",
	title: "A change of type that rewrites the table",
	why: `When the new type is stored differently, every row and every index is written anew under ACCESS EXCLUSIVE: nobody can
read the table meanwhile. A wider varchar or numeric, varchar to text and the like only change the catalogue (manual 18,
ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "integer to bigint is stored differently",
		base: `CREATE TABLE payments (id integer PRIMARY KEY, amount integer);
INSERT INTO payments SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE payments ALTER COLUMN amount TYPE bigint;"
	}, {
		kind: "good",
		title: "A wider varchar is a catalogue change",
		base: `CREATE TABLE payments (id integer PRIMARY KEY, note varchar(20));
INSERT INTO payments SELECT g, 'x' FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE payments ALTER COLUMN note TYPE varchar(200);`
	}],
	check: onOperations(["alter-column-type"], (operation, step) => {
		const { relation, column, type, using } = operation;
		if (!isInUse(step, relation)) return void 0;
		const from = columnOf(step.catalog, relation, column)?.type;
		const change = typeChange(from, type, column, using, step.catalog);
		const family = withDescendants(step.catalog, relation);
		const rewritten = step.observation?.rewrites.some((one) => family.includes(one));
		if (change === "none" && !rewritten) return void 0;
		if (change === "unknown" && (step.observation?.ok ? !rewritten : isHarmlessTarget(type))) return void 0;
		return {
			relation,
			message: `Changing ${column} ${from ? `from ${from} ` : ""}to ${type} ${change === "unknown" && !rewritten ? "may rewrite" : "rewrites"} ${relation} and its indexes while nobody can read or write it.`,
			instead: columnBeside(operation, step),
			claim: claimOf$9(change, relation, from, step)
		};
	})
};
/** Without knowing the old type, a guess would mostly be wrong: text takes over most types without a rewrite. */
function isHarmlessTarget(type) {
	return /^(text|citext|character varying|numeric|timestamp)/.test(type);
}
function claimOf$9(change, relation, from, step) {
	if (change === "unknown" && !step.observation) return { unknown: from ? `Whether ${from} is rewritten could not be tried here.` : "The old type is not known here: give the base schema." };
	return {
		locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}],
		rewrite: relation
	};
}
// src/rules/attach-partition-scan.ts
const BASE$39 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 (id bigint, day date NOT NULL);
INSERT INTO events_2024 SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;
const attachPartitionScan = {
	id: "attach-partition-scan",
	category: "lock-heavy",
	severity: "error",
	title: "ATTACH PARTITION without a CHECK that proves the bounds",
	why: `Every row of the new partition is read under ACCESS EXCLUSIVE, to be sure that it lies within the bounds. A CHECK validated
beforehand proves it, and then nothing is read (manual 18, ALTER TABLE, ATTACH PARTITION and 5.12.2.2).`,
	examples: [{
		kind: "bad",
		title: "Every row is read",
		base: BASE$39,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`
	}, {
		kind: "good",
		title: "A CHECK proves the bounds",
		base: `${BASE$39}
ALTER TABLE events_2024 ADD CONSTRAINT events_2024_bounds CHECK (day >= '2024-01-01' AND day < '2025-01-01');`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`
	}],
	check: onOperations(["attach-partition"], ({ relation, partition, isDefault, isIndex }, step) => {
		if (isDefault || isIndex || !isInUse(step, partition) || isSeenProven(step, partition)) return void 0;
		const table = quoteRelation(partition);
		const name = quoteName(`${bareName(partition)}_bounds`);
		return {
			relation: partition,
			message: `Attaching ${partition} to ${relation} reads all of its rows while nobody can read or write it.`,
			instead: sequence(["first migration, with the bounds as a condition on the partition key", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (true /* the bounds */) NOT VALID;`)], ["next migration: reads and writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`], ["migration after that: the CHECK proves the bounds", briefly(`${step.statement.sql};\n-- pgrehearse: ignore drop-constraint -- the bounds say the same\nALTER TABLE ${table} DROP CONSTRAINT ${name};`)]),
			claim: claimOf$8(step, partition)
		};
	})
};
/** Whether a CHECK implies the bounds is for the server to say. */
function isSeenProven({ observation }, partition) {
	return observation?.ok === true && !observation.scans.some((scan) => scan.relation === partition);
}
function claimOf$8(step, partition) {
	const checks = step.catalog.relations.get(partition)?.constraints.filter(({ kind, validated }) => kind === "check" && validated);
	if (!step.observation && checks && checks.length > 0) return { unknown: "Whether its CHECK proves the bounds can only be seen in a run." };
	return {
		locks: [{
			relation: partition,
			mode: "AccessExclusiveLock"
		}],
		scan: partition
	};
}
// src/rules/attach-partition-scans-default.ts
const BASE$38 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
INSERT INTO events SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;
const attachPartitionScansDefault = {
	id: "attach-partition-scans-default",
	category: "lock-heavy",
	severity: "error",
	title: "A new partition that makes the server read the DEFAULT partition",
	why: `Rows that belong to the new partition may lie in the default one, so all of it is read under ACCESS EXCLUSIVE, unless a CHECK
on it proves that there are none (manual 18, ALTER TABLE, ATTACH PARTITION and CREATE TABLE, PARTITION OF).`,
	examples: [{
		kind: "bad",
		title: "The default partition is read",
		base: BASE$38,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2026 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`
	}, {
		kind: "good",
		title: "A CHECK on the default partition proves it",
		base: `${BASE$38}
ALTER TABLE events_rest ADD CONSTRAINT events_rest_old CHECK (day < '2026-01-01');`,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2026 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`
	}],
	check: onOperations(["attach-partition", "create-table"], (operation, step) => {
		const parent = operation.kind === "attach-partition" ? operation.relation : operation.partitionOf;
		if (parent === void 0 || !step.observation?.ok) return [];
		return [...step.catalog.relations.values()].filter((one) => one.partitionOf === parent && isInUse(step, one.name)).filter((one) => step.observation?.scans.some((scan) => scan.relation === one.name)).map(({ name }) => ({
			relation: name,
			message: `All of the default partition ${name} is read while nobody can read or write it.`,
			instead: `-- first, beside running traffic: a CHECK on ${name} that excludes the new bounds, NOT VALID and then VALIDATE`,
			claim: {
				locks: [{
					relation: name,
					mode: "AccessExclusiveLock"
				}],
				scan: name
			}
		}));
	})
};
// src/rules/blocks-traffic.ts
const BASE$37 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const blocksTraffic = {
	id: "blocks-traffic",
	category: "cost",
	severity: "warning",
	title: "Sessions beside the migration that really waited",
	why: `The script was run once more while other sessions read and wrote its tables, and they stood still for its locks (manual 18,
13.3.1). On more rows the work under the lock takes longer, and so does the wait; with connections taken by those who wait, soon the
whole application waits. The limit is \`limits.waiting\`.`,
	examples: [{
		kind: "bad",
		title: "Readers and writers wait until the transaction ends",
		config: "limits:\n  waiting: 200ms\ntraffic:\n  reader: 100ms\n",
		base: BASE$37,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_sleep(0.6);`
	}, {
		kind: "good",
		title: "The lock is gone at once",
		config: "limits:\n  waiting: 200ms\ntraffic:\n  reader: 100ms\n",
		base: BASE$37,
		up: `SET LOCAL lock_timeout = '5s';
SELECT pg_sleep(0.6);
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: {
		scope: "migration",
		find: (context) => context.steps.flatMap((step) => (step.observation?.blocked ?? []).flatMap((blocked) => draft$18(step, blocked, context)))
	}
};
function draft$18(step, { relation, reads = 0, writes = 0 }, context) {
	const { waiting } = context.options.limits;
	const kept = [...reads >= waiting ? [`reads up to ${duration(reads)}`] : [], ...writes >= waiting ? [`writes up to ${duration(writes)}`] : []];
	if (kept.length === 0) return [];
	const { file, span } = step.statement;
	return [{
		relation,
		message: `Sessions that use ${relation} wait for this: ${list(kept)}${onRows(step, relation, context)}.`,
		claim: { seen: `Seen in a run with other sessions beside it: on ${relation} waited ${list(kept)}.` },
		place: {
			file,
			line: span.start.line,
			endLine: span.end.line,
			sql: step.statement.sql
		}
	}];
}
/** A wait of a second on a thousand rows is another one on a million. */
function onRows({ catalog }, relation, { madeUp }) {
	const rows = catalog.relations.get(relation)?.rows;
	if (typeof rows !== "number" || rows === 0) return "";
	return `, here on ${plural$1(rows, madeUp?.has(relation) ? "made-up row" : "row")}`;
}
// src/rules/cluster.ts
const cluster = {
	id: "cluster",
	category: "lock-heavy",
	severity: "error",
	title: "CLUSTER",
	why: `It writes the whole table anew in the order of an index under ACCESS EXCLUSIVE, with as much disk again: nobody can read or write it
meanwhile (manual 18, CLUSTER).`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "CLUSTER orders USING orders_pkey;"
	}, {
		kind: "good",
		title: "Only remembered for later",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders CLUSTER ON orders_pkey;`
	}],
	check: onOperations(["cluster"], ({ relation }, step) => {
		if (relation !== void 0 && !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation ?? "Every clustered table"} is written anew while nobody can read or write it.`,
			instead: "-- in a quiet hour, outside of migrations; or pg_repack, which copies the table beside running traffic",
			claim: relation ? {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			} : {}
		};
	})
};
// src/rules/concurrently-if-not-exists.ts
const BASE$36 = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`;
const concurrentlyIfNotExists = {
	id: "concurrently-if-not-exists",
	category: "lock-heavy",
	severity: "warning",
	title: "CREATE INDEX CONCURRENTLY IF NOT EXISTS",
	why: `A concurrent build that fails leaves an INVALID index behind, which queries do not use and writes have to keep up to date. A
second try then finds the name taken and reports success (manual 18, CREATE INDEX, "Building Indexes Concurrently").`,
	examples: [{
		kind: "bad",
		title: "A retry would succeed over a broken index",
		base: BASE$36,
		up: "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);"
	}, {
		kind: "good",
		title: "What an earlier try left is dropped first",
		base: BASE$36,
		up: `DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`
	}],
	check: onOperations(["create-index"], ({ relation, name, concurrently, ifNotExists }, step) => {
		if (!concurrently || !ifNotExists || name === void 0 || step.interrupted?.recovered) return void 0;
		const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, "");
		return {
			relation,
			message: `If building ${name} fails half-way, running this again reports success over an INVALID index.`,
			instead: sequence([outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteName(name)};`], [outsideTransaction(step.migration), `${sql};`]),
			claim: claimOf$7(step)
		};
	})
};
/** Where the second run got to its end, it ended over what the first one had left. */
function claimOf$7({ interrupted, observation }) {
	if (interrupted && !interrupted.failure) return { seen: "Its session was ended while it was building, and the second run reported success over the INVALID index." };
	return observation?.ok ? { seen: "The server ran it; a retry was not needed here." } : {};
}
// src/rules/concurrently-in-transaction.ts
const concurrentlyInTransaction = {
	id: "concurrently-in-transaction",
	category: "lock-heavy",
	severity: "error",
	title: "CONCURRENTLY inside a transaction",
	why: `The server refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION CONCURRENTLY in a transaction block, because
they commit by themselves several times (manual 18, CREATE INDEX, "Building Indexes Concurrently"). A file with several
statements sent as one query is such a block too (54.2.2.1).`,
	examples: [{
		kind: "bad",
		title: "Two statements of one file share a transaction",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: `ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
		down: "ALTER TABLE orders DROP COLUMN note;"
	}, {
		kind: "good",
		title: "Alone in its file",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);",
		up: "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);",
		down: "DROP INDEX CONCURRENTLY orders_customer_id_idx;"
	}],
	check: onOperations([
		"create-index",
		"drop-index",
		"reindex",
		"detach-partition"
	], (operation, step) => {
		if (!operation.concurrently || !step.inBlock || isRefusedAnyway(operation, step)) return void 0;
		return {
			relation: operation.relation,
			message: "CONCURRENTLY cannot run inside the transaction that this file runs in: the migration fails.",
			instead: sequence([outsideTransaction(step.migration), `${step.statement.sql};`]),
			claim: { fails: ["25001"] }
		};
	})
};
/** On a partitioned table, or its index, it does not run outside of a transaction either. */
function isRefusedAnyway({ kind, relation = "" }, { catalog }) {
	const table = kind === "drop-index" ? catalog.relations.get(relation)?.table : relation;
	return kind.endsWith("-index") && catalog.relations.get(table ?? "")?.kind === "partitioned-table";
}
// src/rules/addition-drafts.ts
/** Takes up what an operation adds, under the names of that moment. */
function readAddition(drafts, operation, step) {
	if (doesNothing(operation, step.catalog) || isThereAlready(operation, step)) return;
	switch (operation.kind) {
		case "create-table": return readTable(drafts, operation, step);
		case "add-column": {
			const draft = draftOf(drafts, operation.relation);
			const { column } = operation;
			draft.columns.push({
				name: column.name,
				definition: column,
				step
			});
			draft.constraints.push(...column.constraints.map((definition) => ({
				definition,
				step
			})));
			return;
		}
		case "add-constraint":
			draftOf(drafts, operation.relation).constraints.push({
				definition: operation.constraint,
				step
			});
			return;
		case "create-index": {
			const before = new Set(indexesOf$1(step.catalog, operation.relation));
			const made = indexesOf$1(step.after, operation.relation).filter((name) => !before.has(name));
			draftOf(drafts, operation.relation).indexes.push(...made.map((name) => ({
				name,
				step
			})));
			return;
		}
		default: return rename(drafts, operation);
	}
}
/** A body makes a table only where it is not there yet. */
function isThereAlready(operation, { catalog }) {
	return operation.kind === "create-table" && catalog.relations.has(operation.relation);
}
function readTable(drafts, definition, step) {
	const { relation, columns, constraints } = definition;
	drafts.set(relation, {
		created: {
			definition,
			step
		},
		columns: columns.map((column) => ({
			name: column.name,
			definition: column,
			step
		})),
		constraints: [...constraints, ...columns.flatMap((column) => column.constraints)].map((one) => ({
			definition: one,
			step
		})),
		indexes: []
	});
}
function draftOf(drafts, relation) {
	const draft = drafts.get(relation) ?? {
		columns: [],
		constraints: [],
		indexes: []
	};
	drafts.set(relation, draft);
	return draft;
}
function indexesOf$1({ relations }, relation) {
	return relations.get(relation)?.indexes.map(({ name }) => name) ?? [];
}
/** Follows what was added to the name that it has in the end. */
function rename(drafts, operation) {
	if (operation.kind === "set-schema") move(drafts, operation.relation, `${operation.schema}.${bareName(operation.relation)}`);
	if (operation.kind === "rename-table") move(drafts, operation.relation, `${schemaOf(operation.relation)}.${operation.to}`);
	if (operation.kind !== "rename-column") return;
	const { relation, column, to } = operation;
	const draft = drafts.get(relation);
	const swap = (name) => name === column ? to : name;
	if (!draft) return;
	draft.columns = draft.columns.map((one) => ({
		...one,
		name: swap(one.name)
	}));
	draft.constraints = draft.constraints.map(({ definition, step }) => ({
		definition: {
			...definition,
			columns: definition.columns.map(swap)
		},
		step
	}));
}
function move(drafts, from, to) {
	for (const draft of drafts.values()) draft.indexes = draft.indexes.map((one) => one.name === from ? {
		...one,
		name: to
	} : one);
	const draft = drafts.get(from);
	if (!draft) return;
	drafts.delete(from);
	drafts.set(to, draft);
}
// src/rules/additions.ts
const REMEMBERED = /* @__PURE__ */ new WeakMap();
/** Tables of the application's own that the set creates or adds to; partitions and temporary tables are left out. */
function additionsOf(context) {
	const known = REMEMBERED.get(context);
	if (known) return known;
	const steps = context.contexts.flatMap((one) => one.steps);
	const drafts = /* @__PURE__ */ new Map();
	for (const step of withInner(steps).filter(({ within }) => within?.isInFile !== false)) for (const operation of step.operations) readAddition(drafts, operation, step);
	const additions = [...drafts].flatMap(([relation, draft]) => atEnd(relation, draft, steps) ?? []);
	REMEMBERED.set(context, additions);
	return additions;
}
function atEnd(relation, draft, steps) {
	const last = steps.at(-1);
	const table = last?.after.relations.get(relation);
	if (!last || !table || !isOwn$1(table)) return void 0;
	const byName = new Map(table.columns.map((column) => [column.name, column]));
	const columns = draft.columns.flatMap((one) => {
		const column = byName.get(one.name);
		return column ? [{
			...one,
			column
		}] : [];
	});
	return {
		relation,
		table,
		created: draft.created,
		columns,
		constraints: draft.constraints.filter(({ definition }) => isThere$1(table, definition)),
		indexes: draft.indexes.flatMap(({ name, step }) => {
			const index = table.indexes.find((one) => one.name === name);
			return index ? [{
				index,
				step
			}] : [];
		}),
		end: last.after,
		isSeen: last.observation?.ok === true,
		steps
	};
}
/** A partition is as its parent, a foreign table as the other server has it. */
function isOwn$1({ kind, partitionOf, persistence }) {
	if (partitionOf !== void 0 || persistence === "temporary") return false;
	return kind === "table" || kind === "partitioned-table";
}
function isThere$1({ constraints }, { name, kind, columns }) {
	return constraints.some((one) => one.kind === kind && (name === void 0 ? one.columns.join() === columns.join() : one.name === name));
}
// src/rules/design.ts
/** A rule that judges what a set of migrations adds to each table, as it is in the end: one finding for each. */
function onAdditions(find) {
	return {
		scope: "set",
		find: (context) => additionsOf(context).flatMap((addition) => {
			const remark = find(addition);
			return remark ? [finding(addition, remark)] : [];
		})
	};
}
function finding({ relation, isSeen }, { step, seen, ...said }) {
	const { file, span } = step.statement;
	const draft = {
		...said,
		relation,
		...seen !== void 0 && isSeen && { claim: { seen } }
	};
	const place = {
		file,
		line: span.start.line,
		endLine: span.end.line,
		migration: step.migration.id
	};
	return {
		...situated(draft, step),
		place
	};
}
// src/rules/foreign-keys.ts
function newKeys({ table, constraints }) {
	return constraints.flatMap(({ definition, step }) => {
		if (definition.kind !== "foreign-key") return [];
		const constraint = table.constraints.find((one) => one.kind === "foreign-key" && one.columns.join() === definition.columns.join());
		const parent = constraint?.references?.relation;
		return constraint && parent !== void 0 ? [{
			constraint,
			definition,
			parent,
			step
		}] : [];
	});
}
/** Columns of the child beside those of the parent that they refer to. */
function pairsOf({ columns }, { constraint }, parent) {
	return constraint.columns.flatMap((name, at) => {
		const child = columns.find((column) => column.name === name);
		const target = parent?.columns.find((column) => column.name === constraint.references?.columns[at]);
		return child && target ? [{
			child,
			parent: target
		}] : [];
	});
}
/** Of columns that are new: the type of one that holds rows already is no longer a matter of a line. */
function mismatches(addition) {
	return newKeys(addition).flatMap((key) => pairsOf(addition.table, key, addition.end.relations.get(key.parent)).filter(({ child, parent }) => {
		const [own, other] = [comparableType(child.type), comparableType(parent.type)];
		return addition.columns.some(({ name }) => name === child.name) && own !== void 0 && other !== void 0 && own !== other;
	}).map((pair) => ({
		...pair,
		parentName: key.parent
	})));
}
/** The type that a column has to have for its parent's sake. */
function parentType(differing, { name, column }) {
	return differing.find(({ child }) => child.name === name)?.parent.type ?? column.type;
}
/** What can be compared without a server: types of Postgres itself, without their modifiers. */
function comparableType(type) {
	const bare = type.replace(/\s*\([^)]*\)/, "");
	return FAMILIES.get(bare);
}
/** text and varchar are one type to an index and to a comparison (manual 18, 8.3). */
const FAMILIES = new Map([...[
	"smallint",
	"integer",
	"bigint",
	"numeric",
	"real",
	"double precision",
	"uuid",
	"date",
	"character"
].map((type) => [type, type]), ...["text", "character varying"].map((type) => [type, "text"])]);
// src/rules/copied-column.ts
const CONFIG$4 = `rules:
  copied-column: notice`;
const BASE$35 = "CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text NOT NULL);";
const copiedColumn = {
	id: "copied-column",
	category: "schema-design",
	severity: "off",
	title: "A column that the table referred to has already",
	why: `It depends on the foreign key and not on the row’s own key, which is not third normal form: the two are the same until the first
UPDATE that forgets one of them. A join reads it where it belongs (manual 18, 2.6). A copy on purpose, as of a price, is another matter.`,
	examples: [{
		kind: "bad",
		title: "The customer’s address twice",
		config: CONFIG$4,
		base: BASE$35,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  email text NOT NULL
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
	}, {
		kind: "good",
		title: "Read from the customer; a name of its own is another thing",
		config: CONFIG$4,
		base: BASE$35,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  name text NOT NULL
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
	}],
	check: onAdditions((addition) => {
		const copies = copiesIn(addition);
		const [first] = copies;
		if (!first) return void 0;
		const words = copies.map(({ name, parent }) => `${name} from ${parent}`);
		return {
			step: first.step,
			message: `${addition.relation} repeats ${list(words)}, to which it refers.`,
			seen: "After the run both have it, of the same type."
		};
	})
};
function copiesIn(addition) {
	const { table, columns, end } = addition;
	const keys = new Set(table.constraints.filter(({ kind }) => kind === "primary-key" || kind === "foreign-key").flatMap((key) => key.columns));
	const parents = new Set(newKeys(addition).map(({ parent }) => parent));
	return columns.filter(({ name, step }) => {
		const isRequired = step.options.conventions.requiredColumns.some((one) => one.name === name);
		return !keys.has(name) && !isRequired && !ORDINARY.test(name);
	}).flatMap(({ name, column, step }) => {
		const parent = [...parents].find((one) => {
			const twin = end.relations.get(one)?.columns.find((other) => other.name === name);
			return one !== table.name && twin?.type === column.type;
		});
		return parent === void 0 ? [] : [{
			name,
			parent,
			step
		}];
	});
}
/** What any two tables may have, each about itself. */
const ORDINARY = /(^|_)(id|uuid|at|on|by|name|title|label|code|slug|key|type|kind|status|state|description|notes?|comments?|position|rank|sort|order|version|active|enabled|deleted|archived|metadata|meta|data|extra|settings|tags|tenant|count)$/;
// src/rules/outside.ts
/** As each adapter in `migrations/` reads them; absent where no line of the script can say it, or none is needed. */
const MARKERS = {
	sqlx: { line: "-- no-transaction" },
	hasura: { line: "-- hasura:no-transaction" },
	goose: {
		line: "-- +goose NO TRANSACTION",
		holdsBothWays: true
	},
	tern: { line: "---- tern: disable-tx ----" },
	"postgres-migrations": { line: "-- postgres-migrations disable-transaction" },
	dbmate: { behind: {
		command: /^--\s*migrate:up\s*$/,
		words: "transaction:false"
	} },
	"sql-migrate": { behind: {
		command: /^-- \+migrate Up\s*$/,
		words: "notransaction"
	} }
};
/** Tools that open no transaction around a statement that is alone in its file. */
const NEEDS_NONE = /* @__PURE__ */ new Set([
	"golang-migrate",
	"plain",
	"prisma",
	"sqitch",
	"supabase"
]);
/**
* Replaces a statement by one that runs outside a transaction: only where it is alone in its file, together with the
* line that tells the tool. Undefined where that takes another file.
*/
function replaceOutside(step, sql) {
	const { migration, steps } = step;
	const edit = steps.length === 1 ? replaceStatement(step, sql) : void 0;
	if (!edit || migration.up.transaction !== "one" || NEEDS_NONE.has(migration.tool)) return edit;
	const marker = MARKERS[migration.tool];
	return marker && isHarmless(marker, migration) ? withMarker(edit, marker, migration) : void 0;
}
/** A way back of several statements would no longer be undone as one when it fails. */
function isHarmless({ holdsBothWays }, { down }) {
	return !holdsBothWays || (down?.statements.length ?? 0) <= 1;
}
function withMarker(edit, { line, behind }, { up, whole }) {
	const above = (whole ?? up.file.text).split("\n").slice(0, edit.startLine - 1);
	if (line !== void 0) return {
		startLine: 1,
		endLine: edit.endLine,
		sql: [
			line,
			...above,
			edit.sql
		].join("\n")
	};
	const at = behind ? above.findIndex((text) => behind.command.test(text)) : -1;
	if (!behind || at < 0) return void 0;
	const sql = [
		`${(above[at] ?? "").trimEnd()} ${behind.words}`,
		...above.slice(at + 1),
		edit.sql
	].join("\n");
	return {
		startLine: at + 1,
		endLine: edit.endLine,
		sql
	};
}
// src/rules/create-index-blocking.ts
const createIndexBlocking = {
	id: "create-index-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "CREATE INDEX without CONCURRENTLY on an existing table",
	why: `It takes a SHARE lock and keeps it while it reads and sorts the whole table: reads go on, every INSERT, UPDATE and
DELETE waits until the transaction ends (manual 18, 13.3.1 and CREATE INDEX, "Building Indexes Concurrently").`,
	examples: [
		{
			kind: "bad",
			title: "A plain build makes writers wait",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: "CREATE INDEX orders_customer_id_idx ON orders (customer_id);"
		},
		{
			kind: "good",
			title: "A concurrent build, alone in its file",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);"
		},
		{
			kind: "good",
			title: "The table is new: nobody can be waiting",
			up: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
		}
	],
	check: onOperations(["create-index"], (index, step) => {
		const { relation } = index;
		if (index.concurrently || !isInUse(step, relation) || isAnotherMatter(index, step)) return void 0;
		const sql = concurrentSql$1(step);
		return {
			relation,
			message: `Building ${index.name ? `index ${index.name}` : "this index"} locks ${relation} against writes until the build is done and the transaction ends.`,
			instead: sequence([outsideTransaction(step.migration), sql]),
			suggestion: replaceOutside(step, sql),
			claim: {
				locks: [{
					relation,
					mode: "ShareLock"
				}],
				scan: relation
			}
		};
	})
};
/** A materialised view has no writers; a partitioned table is another rule's, and its words ON ONLY build nothing. */
function isAnotherMatter({ relation, only }, { catalog }) {
	const kind = catalog.relations.get(relation)?.kind;
	return kind === "materialized-view" || kind === "partitioned-table" || only && kind === void 0;
}
function concurrentSql$1(step) {
	const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, "");
	const head = /^create\b[^]*?\bindex\b/i.exec(sql)?.[0] ?? "";
	return `${head} ${inCaseOf(head, "CONCURRENTLY")}${sql.slice(head.length)};`;
}
// src/rules/create-index-on-partitioned.ts
const BASE$34 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
INSERT INTO events SELECT g, date '2024-01-01' + g % 700 FROM generate_series(1, 1000) g;`;
const createIndexOnPartitioned = {
	id: "create-index-on-partitioned",
	category: "lock-heavy",
	severity: "error",
	title: "CREATE INDEX on a partitioned table",
	why: `One statement builds the index of every partition, with a SHARE lock on the parent and on each of them until it ends: no partition
can be written. CONCURRENTLY is refused on the parent. What does not block is an invalid index ON ONLY the parent, an index built
CONCURRENTLY on each partition, and ALTER INDEX … ATTACH PARTITION (manual 18, 5.12.2.2 and CREATE INDEX).`,
	examples: [
		{
			kind: "bad",
			title: "Writers of every partition wait",
			base: BASE$34,
			up: "CREATE INDEX events_id_idx ON events (id);"
		},
		{
			kind: "bad",
			title: "CONCURRENTLY is refused here",
			base: BASE$34,
			up: "CREATE INDEX CONCURRENTLY events_id_idx ON events (id);"
		},
		{
			kind: "good",
			title: "On the parent alone, where nothing is built",
			base: BASE$34,
			up: `SET LOCAL lock_timeout = '5s';
CREATE INDEX events_id_idx ON ONLY events (id);`
		},
		{
			kind: "good",
			title: "Every partition has its index already: they are attached",
			base: `${BASE$34}
CREATE INDEX events_2024_id_idx ON events_2024 (id);
CREATE INDEX events_2025_id_idx ON events_2025 (id);`,
			up: `SET LOCAL lock_timeout = '5s';
CREATE INDEX events_id_idx ON events (id);`
		}
	],
	check: onOperations(["create-index"], (index, step) => {
		const { relation, concurrently, only } = index;
		if (step.catalog.relations.get(relation)?.kind !== "partitioned-table") return void 0;
		const label = index.name ? `index ${index.name}` : "this index";
		if (concurrently) return {
			relation,
			message: `CONCURRENTLY is refused on ${relation}, because it is partitioned: the migration fails.`,
			instead: instead$10(index, step),
			claim: { fails: ["0A000", "25001"] }
		};
		if (only || !isInUse(step, relation) || isBuiltAlready(index, step)) return void 0;
		return {
			relation,
			message: `Building ${label} locks ${relation} and ${partitionWords(step, relation)} against writes until the build is done and the transaction ends.`,
			instead: instead$10(index, step),
			claim: claimOf$6(step, relation)
		};
	})
};
function partitionWords(step, relation) {
	const partitions = withDescendants(step.catalog, relation).length - 1;
	return partitions === 1 ? "its partition" : `its ${partitions > 0 ? `${partitions} ` : ""}partitions`;
}
function claimOf$6({ catalog }, relation) {
	if (childrenOf(catalog, relation).length === 0) return { unknown: "It has no partition here. Production may have some." };
	return {
		locks: withDescendants(catalog, relation).map((one) => ({
			relation: one,
			mode: "ShareLock"
		})),
		scan: relation
	};
}
/** The server attaches what fits instead of building anew; which index fits is for it to say. */
function isBuiltAlready({ relation, keys, method }, { catalog, observation }) {
	const family = withDescendants(catalog, relation).slice(1);
	if (observation?.ok) return family.length > 0 && !observation.scans.some((scan) => family.includes(scan.relation));
	const leaves = family.filter((one) => catalog.relations.get(one)?.kind !== "partitioned-table");
	return leaves.length > 0 && leaves.every((leaf) => catalog.relations.get(leaf)?.indexes.some((one) => one.valid && one.method === method && one.keys.join("\n") === keys.join("\n")));
}
function instead$10(index, step) {
	const { relation } = index;
	const name = index.name ?? nameOn(relation, index);
	const body = bodyOf(step);
	const kind = index.unique ? "UNIQUE INDEX" : "INDEX";
	const parent = quoteRelation(`${schemaOf(relation)}.${name}`);
	return sequence(["an empty, invalid index on the parent: no lock on the partitions", briefly(`CREATE ${kind} ${quoteName(name)} ON ONLY ${quoteRelation(relation)} ${body};`)], ...partitionsToShow(step, relation).flatMap((partition) => {
		const part = `${schemaOf(partition)}.${nameOn(partition, index)}`;
		return [[`then for each partition, ${outsideTransaction(step.migration)}`, `CREATE ${kind} CONCURRENTLY ${quoteName(bareName(part))} ON ${quoteRelation(partition)} ${body};`], ["and attached; with the last one the parent becomes valid", briefly(`ALTER INDEX ${parent} ATTACH PARTITION ${quoteRelation(part)};`)]];
	}));
}
function nameOn(relation, { keys }) {
	return `${bareName(relation)}_${keys.length > 0 ? keys.join("_").replace(/\W+/g, "_") : "part"}_idx`;
}
/** One stands for all; a name for it where nobody knows them. */
function partitionsToShow({ catalog }, relation) {
	return [childrenOf(catalog, relation)[0] ?? `${relation}_partition`];
}
const NAME$1 = "(?:\"(?:[^\"]|\"\")+\"|[\\w$\\u0080-\\uffff]+)";
const UP_TO_TABLE = new RegExp(`^[^]*?\\son\\s+(?:only\\s+)?${NAME$1}(?:\\s*\\.\\s*${NAME$1})*\\s*`, "i");
/** The author's words behind the table's name: method, keys, INCLUDE, WHERE. */
function bodyOf({ statement }) {
	return statement.sql.replace(UP_TO_TABLE, "");
}
// src/rules/create-trigger-blocking.ts
const BASE$33 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;`;
const createTriggerBlocking = {
	id: "create-trigger-blocking",
	category: "lock-heavy",
	severity: "warning",
	title: "CREATE or DROP TRIGGER on an existing table",
	why: `CREATE, ENABLE and DISABLE TRIGGER take SHARE ROW EXCLUSIVE, so writers wait; DROP TRIGGER takes ACCESS EXCLUSIVE (manual 18,
13.3.1 and DROP TRIGGER). It is over in a moment once the lock is there, and with a lock_timeout it gives up: a notice.`,
	examples: [{
		kind: "bad",
		title: "Writers queue behind it",
		base: BASE$33,
		up: "CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();"
	}, {
		kind: "good",
		title: "On a table of the same migration",
		base: BASE$33,
		up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TRIGGER notes_touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();`
	}],
	check: {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => inTrigger(operation, step))
	}
};
function inTrigger(operation, step) {
	const relation = triggerTable(operation);
	if (relation === void 0 || !isInUse(step, relation)) return [];
	const isDrop = operation.kind === "drop-object";
	return [{
		relation,
		message: `It waits until nobody ${isDrop ? "reads or writes" : "writes"} ${relation}, and everybody who wants to waits behind it.`,
		severity: step.lockTimeoutMs > 0 ? "notice" : void 0,
		instead: briefly(`${step.statement.sql};`),
		claim: { locks: [{
			relation,
			mode: isDrop ? "AccessExclusiveLock" : "ShareRowExclusiveLock"
		}] }
	}];
}
function triggerTable(operation) {
	if (operation.kind === "create-trigger") return operation.relation;
	if (operation.kind === "drop-object" && operation.objectType === "trigger") return operation.relation;
	return operation.kind === "alter-table-other" && /^AT_(En|Dis)able.*Trig(User)?$/.test(operation.subtype) ? operation.relation : void 0;
}
// src/rules/batches.ts
const BATCH = 5e3;
/**
* The same UPDATE or DELETE in batches along the primary key, each committed by itself, as one DO block to run outside a
* transaction (manual 18, 41.8). Undefined where there is no single key column, or the statement cannot be cut up.
*/
function inBatches(step, { relation }) {
	const key = keyOf$2(step, relation);
	const parts = cut$1(step.statement.sql);
	if (key === void 0 || !parts || parts.head.includes("$batches$")) return void 0;
	const { head, condition, alias } = parts;
	const table = quoteRelation(relation);
	const column = quoteName(key);
	const own = `${alias ?? table}.${column}`;
	const where = condition === void 0 ? "" : `(${condition})\n      AND `;
	return `DO $batches$
DECLARE
  from_key ${table}.${column}%TYPE := (SELECT ${column} FROM ${table} ORDER BY ${column} LIMIT 1);
  to_key ${table}.${column}%TYPE;
BEGIN
  WHILE from_key IS NOT NULL LOOP
    to_key := (SELECT ${column} FROM ${table} WHERE ${column} >= from_key ORDER BY ${column} OFFSET ${BATCH} LIMIT 1);
    ${head}
    WHERE ${where}${own} >= from_key AND (to_key IS NULL OR ${own} < to_key);
    COMMIT;
    from_key := to_key;
  END LOOP;
END $batches$;`;
}
function keyOf$2({ catalog }, relation) {
	const key = catalog.relations.get(relation)?.constraints.find((one) => one.kind === "primary-key");
	return key?.columns.length === 1 ? key.columns[0] : void 0;
}
const NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$\\u0080-\\uffff]+)";
const TARGET = new RegExp(`^(?:update|delete\\s+from)\\s+(?:only\\s+)?${NAME}(?:\\s*\\.\\s*${NAME})*\\s*(?:as\\s+)?(${NAME})?`, "i");
/** Undefined for WITH in front, RETURNING behind, and comments, in which a WHERE may stand. */
function cut$1(sql) {
	const target = TARGET.exec(sql);
	if (!target || /--|\/\*|\breturning\b|\bcurrent\s+of\b/i.test(sql)) return void 0;
	const name = target[1];
	const alias = name === void 0 || /^(set|where|using)$/i.test(name) ? void 0 : name;
	const at = whereIn(sql);
	if (at === void 0) return {
		head: sql,
		alias
	};
	return {
		head: sql.slice(0, at).trimEnd(),
		condition: sql.slice(at + 5).trim(),
		alias
	};
}
const TOKEN$1 = /'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|[()]|[\w$]+|[^]/g;
/** Where the statement's own WHERE begins, outside of parentheses and quotes. */
function whereIn(sql) {
	let depth = 0;
	for (const { 0: token, index } of sql.matchAll(TOKEN$1)) {
		if (token === "(") depth += 1;
		if (token === ")") depth -= 1;
		if (depth === 0 && token.toLowerCase() === "where") return index;
	}
}
// src/rules/per-script.ts
/**
* What can be told from all steps of a script, worked out once. A rule that went through the script at every statement
* would take a script of a hundred thousand for hours.
*/
function perScript(make) {
	const known = /* @__PURE__ */ new WeakMap();
	return ({ steps }) => {
		const found = known.get(steps) ?? { what: make(steps) };
		known.set(steps, found);
		return found.what;
	};
}
const places = perScript((steps) => new Map(steps.map((step, at) => [step, at])));
/** A step's index in its script. */
function placeOf$2(step) {
	return places(step).get(step) ?? -1;
}
/** The steps of each transaction, in order. */
const transactionsOf = perScript((steps) => {
	const byNumber = /* @__PURE__ */ new Map();
	for (const step of steps) {
		const others = byNumber.get(step.transaction);
		if (others) others.push(step);
		else byNumber.set(step.transaction, [step]);
	}
	return byNumber;
});
const deeds = perScript((steps) => {
	const byKind = /* @__PURE__ */ new Map();
	steps.forEach((step, at) => {
		for (const operation of step.operations) {
			const alike = byKind.get(operation.kind);
			if (alike) alike.push({
				at,
				step,
				operation
			});
			else byKind.set(operation.kind, [{
				at,
				step,
				operation
			}]);
		}
	});
	return byKind;
});
/** All operations of a kind in the step's script, in order. */
function deedsOf(step, kind) {
	return deeds(step).get(kind) ?? [];
}
// src/rules/ddl-and-backfill-together.ts
const ddlAndBackfillTogether = {
	id: "ddl-and-backfill-together",
	category: "transactions",
	severity: "error",
	title: "A schema change and a backfill of the same table in one transaction",
	why: `The lock of the schema change is kept until the transaction ends (manual 18, 13.3.1), so nobody can use the table while
the rows are rewritten one by one. What takes a moment alone becomes an outage together.`,
	examples: [{
		kind: "bad",
		title: "The column is added and filled in one go",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN total_cents bigint;
UPDATE orders SET total_cents = total * 100 WHERE total_cents IS NULL;`
	}, {
		kind: "good",
		title: "The column first, its values in a migration of their own",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN total_cents bigint;`
	}],
	check: {
		scope: "statement",
		find: (step) => writtenTables(step).flatMap((relation) => together(step, relation))
	}
};
function writtenTables(step) {
	return step.operations.flatMap((one) => (one.kind === "update" || one.kind === "delete" || one.kind === "merge") && isInUse(step, one.relation) ? [one.relation] : []);
}
function together(step, relation) {
	const change = step.inBlock ? changesIn(step).get(keyOf$1(step, relation))?.find((other) => other !== step) : void 0;
	if (!change) return [];
	const order = orderIn(step);
	const earlier = (order.get(change) ?? -1) < (order.get(step) ?? -1);
	const line = change.statement.span.start.line;
	const use = locksOf$3(change).some((lock) => lock.relation === relation && BLOCKS[lock.mode].reads) ? "use" : "write to";
	return [{
		relation,
		message: earlier ? `The lock that line ${line} takes on ${relation} is kept while this statement writes its rows: nobody else can ${use} the table until it is done.` : `The rows written here stay locked, and line ${line} of the same transaction then has to lock all of ${relation}.`,
		instead: apart$1(change, step, earlier),
		claim: {
			writes: relation,
			needsRows: relation
		}
	}];
}
/** In the author's order: what has to be there first is there first. */
function apart$1(change, write, isChangeFirst) {
	const schema = ["one migration: the schema change alone", briefly(`${change.statement.sql};`)];
	const operation = write.operations.find((one) => one.kind === "update" || one.kind === "delete");
	const batches = operation && inBatches(write, operation);
	const rows = batches ? [`another: the rows in batches, ${outsideTransaction(write.migration)}`, batches] : ["another: the rows, in batches where they are many, each committed by itself", `${write.statement.sql};`];
	return isChangeFirst ? sequence(schema, rows) : sequence(rows, schema);
}
/** By transaction and relation, the first schema changes that keep others from writing: a step and one that is another. */
const changesIn = perScript((steps) => {
	const changes = /* @__PURE__ */ new Map();
	for (const step of withInner(steps)) for (const { relation, mode } of locksOf$3(step)) {
		if (!isAtLeast(mode, "ShareLock")) continue;
		const known = changes.get(keyOf$1(step, relation)) ?? [];
		if (known.length < 2 && !known.includes(step)) changes.set(keyOf$1(step, relation), [...known, step]);
	}
	return changes;
});
const orderIn = perScript((steps) => new Map(withInner(steps).map((step, at) => [step, at])));
function keyOf$1({ transaction }, relation) {
	return `${transaction} ${relation}`;
}
function locksOf$3(step) {
	const changes = step.operations.filter((one) => ![
		"update",
		"delete",
		"merge",
		"insert",
		"truncate",
		"lock-table",
		"drop-table"
	].includes(one.kind));
	return predictStatementLocks(changes, step.catalog, step.major);
}
// src/rules/held-locks.ts
const heldBefore = perScript((steps) => {
	const byTransaction = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	for (const step of steps) {
		const locks = byTransaction.get(step.transaction) ?? [];
		known.set(step, {
			locks,
			count: locks.length
		});
		for (const lock of locksOf$2(step)) locks.push(lock);
		byTransaction.set(step.transaction, renames(step) ? locks.map((lock) => renamed(lock, step)) : locks);
	}
	return known;
});
/**
* Locks that the transaction holds once the statement is done: its own and those of the statements before it, by the
* names that their relations have by then.
*/
function locksHeld(step) {
	const { locks, count } = heldBefore(step).get(step) ?? {
		locks: [],
		count: 0
	};
	return [...locks.slice(0, count), ...locksOf$2(step)];
}
function locksOf$2({ observation }) {
	return observation?.locks ?? [];
}
function renames({ operations }) {
	return operations.some(({ kind }) => kind === "rename-table" || kind === "set-schema");
}
function renamed(lock, { operations }) {
	return operations.reduce((now, one) => {
		if (one.kind === "rename-table" && one.relation === now.relation) return {
			...now,
			relation: `${schemaOf(now.relation)}.${one.to}`
		};
		if (one.kind === "set-schema" && one.relation === now.relation) return {
			...now,
			relation: `${one.schema}.${bareName(now.relation)}`
		};
		return now;
	}, lock);
}
// src/rules/timeouts.ts
/** The first lock of a statement on a table in use that makes reads or writes wait. */
function queueingLock(step) {
	return (step.observation?.ok ? step.observation.locks.filter((lock) => !lock.isNew) : [step, ...step.inner].flatMap(predictedLocks)).find((lock) => isAwaited(step, lock));
}
const predicted = /* @__PURE__ */ new WeakMap();
/** What a step's operations lock by what is known before it, on the version that is reviewed. Several rules ask. */
function predictedLocks(step) {
	let locks = predicted.get(step);
	if (!locks) {
		const { operations, catalog, major } = step;
		locks = predictStatementLocks(operations, catalog, major);
		predicted.set(step, locks);
	}
	return locks;
}
/** It keeps others from a table that they may want. */
function isAwaited(step, lock) {
	return keepsWaiting(step, lock) && isTable$1(step, lock.relation) && isInUse(step, lock.relation);
}
function isTable$1(step, relation) {
	const kind = step.catalog.relations.get(relation)?.kind;
	return kind === void 0 ? !step.catalog.complete : !["index", "sequence"].includes(kind);
}
/** The first statement that may wait for ever, and make everybody else wait. */
function firstUnguarded(steps) {
	for (const step of steps) {
		const lock = timeoutThrough(step) === 0 ? queueingLock(step) : void 0;
		if (lock) return {
			step,
			lock
		};
	}
}
/** In force when the lock is asked for: a body may set it before. */
function timeoutThrough(step) {
	return (step.inner.find((one) => predictedLocks(one).some((lock) => isAwaited(one, lock))) ?? step).lockTimeoutMs;
}
function settingsOf(steps, name) {
	return steps.flatMap((step) => operationsThrough(step).flatMap((operation) => {
		if (operation.kind === "set" && operation.name === name) return [{
			step,
			ms: milliseconds(operation.value ?? "0"),
			operation
		}];
		if (operation.kind === "reset" && [name, "all"].includes(operation.name)) return [{
			step,
			ms: 0,
			operation
		}];
		return [];
	}));
}
const settingsIn = {
	lock_timeout: perScript((steps) => settingsOf(steps, "lock_timeout")),
	statement_timeout: perScript((steps) => settingsOf(steps, "statement_timeout"))
};
/** The latest of them before a statement. */
function settingBefore(step, name) {
	const place = placeOf$2(step);
	return settingsIn[name](step).findLast((one) => placeOf$2(one.step) < place);
}
/** A line that sets it for this statement and those that commit with it. */
function settingFor(step, name, ms) {
	return `SET ${isWrapped(step) ? "LOCAL " : ""}${name} = '${asSetting(ms)}';`;
}
/** As SET takes it and people read it: `5s`, `1min`, `250ms` (manual 18, 19.1.1). */
function asSetting(ms) {
	if (ms >= 6e4 && ms % 6e4 === 0) return `${ms / 6e4}min`;
	return ms % 1e3 === 0 ? `${ms / 1e3}s` : `${ms}ms`;
}
/** One query with two statements is a transaction, even where one with a single statement is none. */
function isWrapped(step) {
	return step.inBlock || step.migration.up.transaction === "batch";
}
/** Above the statement, and above what its comments say to pgrehearse, which has to stay with it. */
function insertBefore(step, setting) {
	const { span, comments } = step.statement;
	const lines = step.migration.up.file.text.split("\n");
	const said = comments.find(({ text, line }) => /^pgrehearse:\s*ignore\s/i.test(text) && startsAt(lines, line));
	const line = Math.min(span.start.line, said?.line ?? span.start.line);
	return {
		startLine: line,
		endLine: line,
		sql: `${setting}\n${(lines[line - 1] ?? "").replace(/\r$/, "")}`
	};
}
function startsAt(lines, line) {
	return /^\s*(--|\/\*)/.test(lines[line - 1] ?? "");
}
// src/rules/work.ts
/** Locks that others wait for and that the transaction holds already when the statement begins, by its relations' names then. */
function keptLocks(step) {
	return (step.observation ? observedBefore(step) : predictedBefore(step)).filter((lock) => isAwaited(step, lock));
}
function observedBefore(step) {
	const held = locksHeld(step);
	const own = step.observation?.locks.length ?? 0;
	return held.slice(0, held.length - own).filter((lock) => !lock.isNew);
}
function predictedBefore(step) {
	const place = placeOf$2(step);
	return [...firstTaken(step).get(step.transaction)?.values() ?? []].filter(({ at }) => at < place).map(({ lock }) => lock);
}
/** The locks of each transaction, each where it is taken first: many statements take the same few. */
const firstTaken = perScript((steps) => {
	const byTransaction = /* @__PURE__ */ new Map();
	steps.forEach((step, at) => {
		const taken = byTransaction.get(step.transaction) ?? /* @__PURE__ */ new Map();
		byTransaction.set(step.transaction, taken);
		for (const lock of predictedLocks(step)) {
			const key = `${lock.mode} ${lock.relation}`;
			if (!taken.has(key)) taken.set(key, {
				at,
				lock
			});
		}
	});
	return byTransaction;
});
/** The statement that took a lock, under whatever name its relation had. */
function takerOf(step, { relation, mode }) {
	let first;
	for (const one of transactionsOf(step).get(step.transaction) ?? []) {
		if (one === step) break;
		const locks = locksOf$1(one);
		if (!locks.some((lock) => lock.mode === mode)) continue;
		if (locks.some((lock) => lock.relation === relation)) return one;
		first ??= one;
	}
	return first;
}
function locksOf$1(step) {
	return step.observation?.locks ?? predictedLocks(step);
}
// src/rules/replaced.ts
/** A table that was filled from this one and is renamed to its name once it is dropped. */
function tableInstead(step, relation) {
	const place = placeOf$2(step);
	const schema = schemaOf(relation);
	const renamed = deedsOf(step, "rename-table").find(({ at, operation }) => at > place && relation === `${schema}.${operation.to}` && schemaOf(operation.relation) === schema);
	if (renamed?.step.transaction !== step.transaction) return void 0;
	const name = renamed.operation.relation;
	const copied = [...deedsOf(step, "insert"), ...deedsOf(step, "create-table-as")].findLast(({ at, operation }) => at < place && operation.relation === name && operation.reads.includes(relation));
	return copied && replacement(name, copied.step, step, relation);
}
/** A column that was filled from this one and is renamed to its name once it is dropped. */
function columnInstead(step, relation, column) {
	const place = placeOf$2(step);
	const renamed = deedsOf(step, "rename-column").find(({ at, operation }) => at > place && operation.relation === relation && operation.to === column);
	if (renamed?.step.transaction !== step.transaction) return void 0;
	const name = renamed.operation.column;
	const copied = deedsOf(step, "update").findLast(({ at, operation, step: { statement } }) => at < place && operation.relation === relation && operation.columns.includes(name) && statement.sql.split(/[^\p{L}\p{N}_$]+/u).includes(column));
	return copied && replacement(name, copied.step, step, relation);
}
function replacement(name, copying, step, relation) {
	return {
		name,
		copying,
		isComplete: copying.transaction === step.transaction && keptLocks(copying).some((lock) => lock.relation === relation && BLOCKS[lock.mode].writes)
	};
}
/** What is lost all the same. */
function lossOf({ name, copying, isComplete }) {
	const { line } = copying.statement.span.start;
	return isComplete ? `gives its place to ${name}, which line ${line} fills from it: what that leaves out is gone for good once this commits.` : `gives its place to ${name}, which line ${line} fills from it: what that leaves out, and what others write until this commits, is gone for good.`;
}
// src/rules/through.ts
/** ` through widen()`, where the statement itself does not name the table. */
function through(step) {
	const calls = step.operations.flatMap((one) => {
		if (one.kind === "select") return told(step, one.functions).map((name) => `${name}()`);
		if (one.kind === "call") return [`${one.procedure}()`];
		return one.kind === "run-block" ? ["this DO block"] : [];
	});
	return calls.length > 0 ? ` through ${calls.join(", ")}` : "";
}
/** The project's own functions; all of them where none of them is. */
function told({ catalog }, functions) {
	const own = functions.filter((name) => [...catalog.functions.keys()].some((known) => known === name || bareName(known) === name));
	return own.length > 0 ? own : functions;
}
// src/rules/unnamed.ts
const NOTHING = {
	tables: [],
	columns: [],
	renamed: []
};
const TABLES = /* @__PURE__ */ new Set([
	"table",
	"partitioned-table",
	"foreign-table"
]);
function unnamedLosses(step) {
	if (step.within || !step.observation?.ok || step.catalog === step.after) return NOTHING;
	const gone = [...step.catalog.relations.values()].filter((table) => TABLES.has(table.kind) && isInUse(step, table.name) && !isSame$1(step.after, table.name));
	const unnamed = gone.filter((table) => !isNamed(step, table, gone));
	const renamed = unnamed.flatMap((table) => {
		const to = newNameOf(step, table);
		return to ? [{
			relation: table.name,
			to
		}] : [];
	});
	return {
		tables: unnamed.map(({ name }) => name).filter((name) => !renamed.some((one) => one.relation === name)),
		renamed,
		columns: columnsGone(step)
	};
}
/** There, and not made anew under the same name. */
function isSame$1(after, name) {
	return after.relations.get(name)?.isNew === false;
}
/** The statement, or one in a body, says so itself, or it took the table's parent away. */
function isNamed(step, { name, partitionOf }, gone) {
	if (gone.some((parent) => parent.name === partitionOf)) return true;
	return operationsThrough(step).some((one) => {
		if (one.kind === "drop-table" || one.kind === "rename-table" || one.kind === "set-schema") return one.relation === name;
		if (one.kind === "drop-object") return one.objectType === "schema" && name.startsWith(`${one.name}.`);
		return one.kind === "rename-object" && one.objectType === "schema";
	});
}
/** A table that was there before, under a name that was not. */
function newNameOf({ catalog, after }, table) {
	const columns = namesOf$1(table.columns);
	return [...after.relations.values()].find((one) => TABLES.has(one.kind) && !one.isNew && !catalog.relations.has(one.name) && namesOf$1(one.columns) === columns)?.name;
}
function namesOf$1(columns) {
	return JSON.stringify(columns.map(({ name }) => name));
}
/** A column that went while one of its type came was renamed, or made anew: no more can be told. */
function columnsGone(step) {
	if (step.operations.some((one) => one.kind === "drop-column" || one.kind === "rename-column")) return [];
	const inBodies = step.inner.flatMap((one) => one.operations);
	return [...step.catalog.relations.values()].flatMap((table) => {
		const now = step.after.relations.get(table.name);
		if (!TABLES.has(table.kind) || table.partitionOf || !now || now === table) return [];
		if (!isInUse(step, table.name) || !isSame$1(step.after, table.name)) return [];
		const came = now.columns.filter(({ name }) => !table.columns.some((one) => one.name === name));
		return table.columns.filter(({ name }) => !now.columns.some((one) => one.name === name)).filter(({ type }) => !came.some((one) => one.type === type)).filter(({ name }) => !inBodies.some((one) => namesColumn(one, name))).map(({ name }) => ({
			relation: table.name,
			column: name
		}));
	});
}
/** A body says itself that it drops or renames such a column. */
function namesColumn(operation, column) {
	return (operation.kind === "drop-column" || operation.kind === "rename-column") && operation.column === column;
}
// src/rules/drop-table.ts
const dropTable = {
	id: "drop-table",
	category: "destructive",
	severity: "error",
	title: "DROP TABLE",
	why: `The rows are gone when the transaction commits, and a rollback script can only bring back an empty table. Code that still
names the table fails at once. Stop using it first, keep it renamed for a while, take a backup, then drop it.`,
	examples: [
		{
			kind: "bad",
			title: "A table with rows",
			base: `CREATE TABLE old_orders (id bigint PRIMARY KEY);
INSERT INTO old_orders SELECT generate_series(1, 1000);`,
			up: "DROP TABLE old_orders;"
		},
		{
			kind: "bad",
			title: "A copy takes its place, and lacks what was written after it was made",
			base: `CREATE TABLE orders (id int PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
			up: `CREATE TABLE wider_orders (id bigint PRIMARY KEY);
INSERT INTO wider_orders SELECT id FROM orders;
DROP TABLE orders;
ALTER TABLE wider_orders RENAME TO orders;`
		},
		{
			kind: "good",
			title: "A table of the same migration",
			up: `CREATE TABLE scratch (id bigint PRIMARY KEY);
DROP TABLE scratch;`
		}
	],
	check: {
		scope: "statement",
		find: (step) => [...named$5.find(step), ...unnamed$4(step)]
	}
};
const named$5 = onOperations(["drop-table"], ({ relation }, step) => {
	if (!isInUse(step, relation)) return void 0;
	const instead = tableInstead(step, relation);
	return {
		relation,
		message: instead ? `${relation} ${lossOf(instead)}` : `${relation} and ${rowsWords(step, relation)} are gone for good once this commits.`,
		...instead?.isComplete && { severity: "warning" },
		instead: sequence(["this migration: out of the way, and back in a moment if somebody misses it", agreed("rename-table", `ALTER TABLE ${quoteRelation(relation)} RENAME TO ${quoteName(`${bareName(relation)}_dropped`)};`, "nothing uses it any more")], ["weeks later, with a backup at hand", agreed("drop-table", `DROP TABLE ${quoteRelation(`${relation}_dropped`)};`)]),
		claim: { locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}] }
	};
});
function unnamed$4(step) {
	return unnamedLosses(step).tables.map((relation) => ({
		relation,
		message: `${relation} and ${rowsWords(step, relation)} are gone for good once this commits: it is dropped${through(step)}.`,
		claim: { seen: "Seen in the run: it was there before the statement, and not after it." }
	}));
}
/** `all its rows (1,000 in this rehearsal)`; how many were made up says nothing. */
function rowsWords({ catalog, madeUp }, relation) {
	const rows = knownRows(catalog, relation, madeUp);
	if (typeof rows !== "number" || rows === 0) return "all its rows";
	return `all its rows (${count(rows)} in ${madeUp?.has(relation) ? "production" : "this rehearsal"})`;
}
// src/rules/delete-without-where.ts
const deleteWithoutWhere = {
	id: "delete-without-where",
	category: "destructive",
	severity: "error",
	title: "DELETE of every row",
	why: `Without a WHERE, or with one that is always true, it deletes the whole table. No rollback script brings the rows back, every
row stays locked until the end, and foreign keys may take other tables' rows along.`,
	examples: [{
		kind: "bad",
		title: "No WHERE",
		base: `CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 1000);`,
		up: "DELETE FROM sessions;"
	}, {
		kind: "good",
		title: "Only the rows that are meant",
		base: `CREATE TABLE sessions (id bigint PRIMARY KEY, expired boolean);
INSERT INTO sessions SELECT g, g % 100 = 0 FROM generate_series(1, 1000) g;`,
		up: "DELETE FROM sessions WHERE expired;"
	}],
	check: onOperations(["delete"], ({ relation, where }, step) => {
		if (where === "condition" || !isInUse(step, relation)) return void 0;
		const table = quoteRelation(relation);
		return {
			relation,
			message: `${relation} loses ${rowsWords(step, relation)}.`,
			instead: sequence(["only the rows that are meant, in batches; repeat until it deletes no row, committing each time", `DELETE FROM ${table}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE false /* your condition */ LIMIT 5000));`]),
			claim: {
				writes: relation,
				needsRows: relation
			}
		};
	})
};
// src/rules/detach-partition-blocking.ts
const BASE$32 = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, date '2024-01-01' + g % 300 FROM generate_series(1, 1000) g;`;
const detachPartitionBlocking = {
	id: "detach-partition-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "DETACH PARTITION without CONCURRENTLY",
	why: `It takes ACCESS EXCLUSIVE on the partition and on the parent, so every query on any partition waits behind it. With
CONCURRENTLY (14 and later) it takes SHARE UPDATE EXCLUSIVE on the parent and queries go on (manual 18, ALTER TABLE, DETACH
PARTITION). It is refused while there is a DEFAULT partition.`,
	examples: [{
		kind: "bad",
		title: "The whole table is locked",
		base: BASE$32,
		up: "ALTER TABLE events DETACH PARTITION events_2024;"
	}, {
		kind: "good",
		title: "Queries go on",
		base: BASE$32,
		up: "ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;"
	}],
	check: onOperations(["detach-partition"], ({ relation, concurrently }, step) => {
		if (concurrently || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `It locks all of ${relation} against reads and writes, and waits for every query on it first.`,
			instead: sequence([outsideTransaction(step.migration), `${step.statement.sql} CONCURRENTLY;`]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
// src/rules/disable-autovacuum.ts
const BASE$31 = "CREATE TABLE events (id bigint PRIMARY KEY, note text);";
const disableAutovacuum = {
	id: "disable-autovacuum",
	category: "lock-heavy",
	severity: "warning",
	title: "Autovacuum switched off for a table",
	why: `Dead rows are not cleared away, so the table and its indexes grow and get slower; its statistics are not kept up to date, so plans get worse;
and when transaction IDs run short the server vacuums it all the same, at the worst moment (manual 18, 24.1.5, 24.1.6 and CREATE TABLE,
autovacuum_enabled). A threshold of its own is what a busy table needs.`,
	examples: [
		{
			kind: "bad",
			title: "Of a table that is there",
			base: BASE$31,
			up: "ALTER TABLE events SET (autovacuum_enabled = false);"
		},
		{
			kind: "bad",
			title: "Of the large values of a table alone",
			base: BASE$31,
			up: "ALTER TABLE events SET (toast.autovacuum_enabled = off);"
		},
		{
			kind: "bad",
			title: "Of a new table",
			up: "CREATE TABLE events (id bigint PRIMARY KEY) WITH (autovacuum_enabled = false);"
		},
		{
			kind: "good",
			title: "More often instead of never",
			base: BASE$31,
			up: "ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0.01);"
		},
		{
			kind: "good",
			title: "Off for a load, and on again with it",
			base: BASE$31,
			up: `ALTER TABLE events SET (autovacuum_enabled = false);
INSERT INTO events SELECT g, 'loaded' FROM generate_series(1, 1000) g;
ALTER TABLE events RESET (autovacuum_enabled);`
		}
	],
	check: onOperations(["set-options", "create-table"], (operation, step) => {
		const { relation, options = {} } = operation;
		if (operation.kind === "set-options" && operation.reset) return [];
		if (isTemporary(operation, step)) return [];
		return SWITCHES.filter((name) => isOff(options, name) && !isOnAgain(step, relation, name)).map((name) => ({
			relation,
			message: `Autovacuum does not look after ${name.startsWith("toast.") ? `the large values of ${relation}` : relation} any more.`,
			instead: operation.kind === "set-options" ? sequence(["sooner and in smaller portions instead", `ALTER TABLE ${quoteRelation(relation)} SET (${name.replace("enabled", "vacuum_scale_factor")} = 0.01);`]) : `-- leave ${name} out; a busy table needs autovacuum_vacuum_scale_factor = 0.01 instead`,
			claim: step.observation?.ok ? { seen: `Seen in the catalogue after the statement: ${name} of ${relation} is off.` } : {}
		}));
	})
};
/** Autovacuum looks at no temporary table; other sessions' catalogues do not show one. */
function isTemporary(operation, { catalog }) {
	if (operation.kind === "create-table") return operation.persistence === "temporary";
	const known = catalog.relations.get(operation.relation);
	return known ? known.persistence === "temporary" : catalog.complete;
}
const SWITCHES = ["autovacuum_enabled", "toast.autovacuum_enabled"];
/** Any beginning of `false`, `off` and `no` will do (parse_bool() in src/backend/utils/adt/bool.c). */
function isOff(options, name) {
	const value = options[name]?.toLowerCase() ?? "";
	return value === "0" || value !== "" && value !== "o" && [
		"false",
		"off",
		"no"
	].some((word) => word.startsWith(value));
}
/** In the end it is on: the same script resets it, or the server had it otherwise. */
function isOnAgain(step, relation, name) {
	const last = step.steps.at(-1)?.after.relations.get(relation);
	return last !== void 0 && !isOff(last.options ?? {}, name);
}
// src/rules/disable-trigger.ts
const BASE$30 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`;
const disableTrigger = {
	id: "disable-trigger",
	category: "lock-heavy",
	severity: "error",
	title: "Triggers switched off for a whole table or session",
	why: `Until they are on again, what the triggers keep true is not kept, for every session: audit rows, totals, and with ALL or
session_replication_role = replica foreign keys as well. Rows written meanwhile are never checked (manual 18, ALTER TABLE,
DISABLE TRIGGER; 19.11, session_replication_role).`,
	examples: [{
		kind: "bad",
		title: "All of a table’s triggers",
		base: BASE$30,
		up: "ALTER TABLE orders DISABLE TRIGGER USER;"
	}, {
		kind: "good",
		title: "The trigger decides for itself",
		base: BASE$30,
		up: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.backfill', true) = 'on' THEN RETURN NEW; END IF;
  RETURN NEW;
END $$;`
	}],
	check: {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => switchedOff(operation, step))
	}
};
function switchedOff(operation, step) {
	const instead = "-- let the trigger decide: it returns at once where the backfill says so, in its own transaction only\nSET LOCAL app.backfill = 'on';";
	if (operation.kind === "set" && operation.name === "session_replication_role" && operation.value !== "origin") return [{
		message: `With session_replication_role = ${operation.value} neither triggers nor foreign keys hold in this session.`,
		instead,
		claim: { seen: "It was set in the run." }
	}];
	if (!(operation.kind === "alter-table-other" && /^AT_DisableTrig(All|User)$/.test(operation.subtype)) || !isInUse(step, operation.relation)) return [];
	const { relation } = operation;
	return [{
		relation,
		message: `No trigger of ${relation} fires until they are switched on again, whoever writes to it.`,
		instead,
		claim: { locks: [{
			relation,
			mode: "ShareRowExclusiveLock"
		}] }
	}];
}
// src/rules/domain-constraint-scan.ts
const domainConstraintScan = {
	id: "domain-constraint-scan",
	category: "lock-heavy",
	severity: "error",
	title: "A new constraint of a domain that every table which uses it has to be read for",
	why: `ALTER DOMAIN … ADD CONSTRAINT, SET NOT NULL and VALIDATE CONSTRAINT take a SHARE lock on every table and materialised view
with a column of the domain, and read all of them before any is let go: writes wait everywhere (PostgreSQL 14 to 18;
get_rels_with_domain() in src/backend/commands/typecmds.c). NOT VALID reads nothing, and holds for new values at once (manual
18, ALTER DOMAIN).`,
	examples: [
		{
			kind: "bad",
			title: "A CHECK that all old rows are held against",
			base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
			up: "ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0);"
		},
		{
			kind: "bad",
			title: "NOT NULL",
			base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
			up: "ALTER DOMAIN amount SET NOT NULL;"
		},
		{
			kind: "bad",
			title: "VALIDATE locks as strongly",
			base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;`,
			up: "ALTER DOMAIN amount VALIDATE CONSTRAINT positive;"
		},
		{
			kind: "good",
			title: "NOT VALID: only new values are checked",
			base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
			up: "ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;"
		}
	],
	check: onOperations(["alter-domain"], (operation, step) => {
		if (!reads(operation)) return void 0;
		const { name } = operation;
		const uses = usesOf(step.catalog, name);
		const locked = uses.map(({ table }) => table).filter((table) => isInUse(step, table.name) && hasRows(table));
		if (locked.length === 0 && !isUnknown(step, name)) return void 0;
		const names = [...new Set(locked.map((table) => table.name))];
		return {
			relation: names[0],
			message: names.length === 0 ? `Every table that uses the domain ${bareName(name)} is read while nobody can write it.` : `${names.join(", ")} ${names.length === 1 ? "is" : "are"} read for the domain ${bareName(name)} while nobody can write ${names.length === 1 ? "it" : "them"}.`,
			instead: instead$9(operation, step, uses),
			claim: claimOf$5(names)
		};
	})
};
function claimOf$5(names) {
	if (names.length === 0) return { unknown: "Which tables use the domain is not known here: give the base schema." };
	return {
		locks: names.map((relation) => ({
			relation,
			mode: "ShareLock"
		})),
		scan: names[0]
	};
}
function reads({ action, definition }) {
	return action === "set-not-null" || action === "validate-constraint" || action === "add-constraint" && definition?.notValid === false;
}
/** Nothing has described the domain, nor all tables. */
function isUnknown({ catalog }, domain) {
	return !catalog.complete && !catalog.domains.has(domain);
}
function hasRows({ kind }) {
	return kind === "table" || kind === "materialized-view";
}
/** Columns of the domain, or of a domain that is made of it. */
function usesOf(catalog, domain) {
	return [...catalog.relations.values()].flatMap((table) => table.columns.filter(({ type }) => isMadeOf(catalog, type, domain)).map(({ name }) => ({
		table,
		column: name
	})));
}
function isMadeOf(catalog, type, domain) {
	const found = domainNamed(type, catalog);
	return found !== void 0 && (found.name === domain || isMadeOf(catalog, found.type, domain));
}
/** The old rows are proven table by table, under locks that let others write. */
function instead$9(operation, { catalog }, uses) {
	const domain = quoteRelation(operation.name);
	const { name, expression } = wanted(operation, catalog);
	const checks = uses.filter(({ table }) => (table.kind === "table" || table.kind === "partitioned-table") && table.partitionOf === void 0).map(({ table, column }) => ({
		table: quoteRelation(table.name),
		check: quoteName(`${bareName(table.name)}_${column}_${name}`),
		condition: expression.replace(/\bvalue\b/gi, quoteName(column))
	}));
	const added = checks.map(({ table, check, condition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID;`);
	const isThere = operation.action === "validate-constraint";
	return sequence(["first migration: new values are checked from here on, and nothing is read", briefly([...isThere ? [] : [`ALTER DOMAIN ${domain} ADD CONSTRAINT ${quoteName(name)} CHECK (${expression}) NOT VALID;`], ...added].join("\n"))], ["next migration: reads and writes go on while it scans; the domain's own constraint stays as it is", checks.map(({ table, check }) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check};`).join("\n")]);
}
function wanted({ name, action, constraint, definition }, catalog) {
	if (action === "validate-constraint") return catalog.domains.get(name)?.checks.find((check) => check.name === constraint) ?? {
		name: constraint ?? "check",
		expression: "VALUE IS NOT NULL"
	};
	if (definition?.expression === void 0) return {
		name: "not_null",
		expression: "VALUE IS NOT NULL"
	};
	return {
		name: definition.name ?? "check",
		expression: definition.expression
	};
}
// src/rules/drop-cascade.ts
const BASE$29 = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE VIEW all_customers AS SELECT id FROM customers;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`;
const dropCascade = {
	id: "drop-cascade",
	category: "destructive",
	severity: "error",
	title: "DROP … CASCADE that takes other objects along",
	why: `CASCADE drops whatever depends on the object, and what depends on that, without asking: views, foreign keys of other tables,
columns of a type (manual 18, 5.15). What goes with it is seldom what its author had in mind.`,
	examples: [{
		kind: "bad",
		title: "A view and another table’s foreign key go along",
		base: BASE$29,
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- the example is about CASCADE
DROP TABLE customers CASCADE;`
	}, {
		kind: "good",
		title: "Nothing depends on it",
		base: BASE$29,
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- the example is about CASCADE
DROP TABLE orders CASCADE;`
	}],
	check: {
		scope: "statement",
		find: (step) => cascades(step) ? taken$1(step) : []
	}
};
/** What went along is seen of a body as a whole. */
function cascades(step) {
	if (step.observation?.ok) return !step.within && operationsThrough(step).some(isCascade);
	return step.operations.some(isCascade);
}
function isCascade(operation) {
	return operation.kind.startsWith("drop-") && "cascade" in operation && operation.cascade;
}
/** What was there before and is not after, beside what the statement names. The run tells; without one nobody knows. */
function taken$1(step) {
	if (!step.observation?.ok) return step.observation || step.catalog.complete ? [] : [unknown$1()];
	const named = new Set(operationsThrough(step).flatMap((one) => "relation" in one && one.relation ? [one.relation] : []));
	const gone = [...goneRelations(step, named), ...goneConstraints(step, named)];
	if (gone.length === 0) return [];
	return [{
		relation: [...named][0],
		message: `CASCADE takes ${gone.slice(0, 6).join(", ")}${gone.length > 6 ? ` and ${gone.length - 6} more` : ""} along.`,
		instead: "-- drop each of them by name, in the migration that means it, and leave CASCADE out",
		claim: { seen: `Seen in the run: ${gone.join(", ")} gone.` }
	}];
}
function unknown$1() {
	return {
		message: "CASCADE takes along whatever depends on it.",
		severity: "warning",
		claim: { unknown: "What depends on it is not known here: give the base schema, or let it run." }
	};
}
function goneRelations({ catalog, after }, named) {
	return [...catalog.relations.values()].filter(({ name, table, isNew }) => !after.relations.has(name) && !named.has(name) && !isNew && !named.has(table ?? "")).map(({ kind, name }) => `${kind.replaceAll("-", " ")} ${name}`);
}
function goneConstraints({ catalog, after }, named) {
	return [...catalog.relations.values()].flatMap(({ name, constraints, isNew }) => {
		const left = after.relations.get(name);
		if (!left || named.has(name) || isNew) return [];
		const kept = new Set(left.constraints.map((constraint) => constraint.name));
		return constraints.filter((constraint) => !kept.has(constraint.name)).map((constraint) => `constraint ${constraint.name} of ${name}`);
	});
}
// src/rules/drop-column.ts
const dropColumn = {
	id: "drop-column",
	category: "destructive",
	severity: "error",
	title: "DROP COLUMN",
	why: `The column's values are gone when the transaction commits; a rollback script can only bring back an empty column. Running
code that names the column fails at once, and an ORM names every column it knows. Stop reading and writing it first.`,
	examples: [{
		kind: "bad",
		title: "A column with values",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE customers DROP COLUMN phone;"
	}, {
		kind: "good",
		title: "A column of the same migration",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN scratch text;
ALTER TABLE customers DROP COLUMN scratch;`
	}],
	check: {
		scope: "statement",
		find: (step) => [...named$4.find(step), ...unnamed$3(step)]
	}
};
const named$4 = onOperations(["drop-column"], ({ relation, column, ifExists }, step) => {
	const known = columnOf(step.catalog, relation, column);
	if (!isInUse(step, relation) || ifExists && step.catalog.complete && !known) return void 0;
	const before = step.steps[0]?.catalog;
	if (before?.complete && before.relations.has(relation) && !columnOf(before, relation, column) && !renamedHere(relation, column, step.steps)) return void 0;
	const replacement = columnInstead(step, relation, column);
	return {
		relation,
		message: replacement ? `${relation}.${column} ${lossOf(replacement)}` : `The values of ${relation}.${column}, in ${rowsWords(step, relation)}, are gone for good once this commits.`,
		...replacement?.isComplete && { severity: "warning" },
		...!replacement?.isComplete && { instead: instead$8(relation, column, known?.notNull ?? true) },
		claim: { locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}] }
	};
});
function unnamed$3(step) {
	return unnamedLosses(step).columns.map(({ relation, column }) => ({
		relation,
		message: `The values of ${relation}.${column}, in ${rowsWords(step, relation)}, are gone for good once this commits: it is dropped${through(step)}.`,
		claim: { seen: "Seen in the run: it was there before the statement, and not after it." }
	}));
}
function instead$8(relation, column, isNotNull) {
	const [table, name] = [quoteRelation(relation), quoteName(column)];
	const release = "first release: the application neither reads nor writes the column";
	const relaxed = agreed("drop-not-null", `ALTER TABLE ${table} ALTER COLUMN ${name} DROP NOT NULL;`, "nothing reads it any more");
	return sequence(isNotNull ? [`${release}, and new rows need no value in it`, relaxed] : [release, "-- nothing to migrate yet"], ["a later release, with a backup at hand", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${name};`)]);
}
/** Under its old name the column was there before the migration. */
function renamedHere(relation, column, steps) {
	return steps.flatMap((step) => step.operations).some((one) => one.kind === "rename-column" && one.relation === relation && one.to === column);
}
// src/rules/drop-constraint.ts
const BASE$28 = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric,
  CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT orders_total_not_null CHECK (total IS NOT NULL));`;
const dropConstraint = {
	id: "drop-constraint",
	category: "lock-heavy",
	severity: "warning",
	title: "DROP CONSTRAINT",
	why: `What the constraint kept true is not kept any more, and rows that break it are written from now on: bringing it back means
finding and mending them first. A foreign key’s parent is locked as well (manual 18, ALTER TABLE, DROP CONSTRAINT).`,
	examples: [{
		kind: "bad",
		title: "Orphans from now on",
		base: BASE$28,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_fk;`
	}, {
		kind: "good",
		title: "What it checks is NOT NULL now",
		base: BASE$28,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_total_not_null;`
	}],
	check: onOperations(["drop-constraint"], ({ relation, constraint }, step) => {
		const known = step.catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
		if (!isInUse(step, relation) || known?.kind === "primary-key" || comesBack(step, relation, constraint)) return void 0;
		if (step.catalog.complete && !known || known && isSuperseded(step, relation, known)) return void 0;
		return {
			relation,
			message: `${constraint} does not hold on ${relation} any more once this commits.`,
			instead: sequence(["this migration, with the reason", agreed("drop-constraint", `${step.statement.sql};`, "why nothing needs it any more")]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
/** The same transaction adds it again, in another form. */
function comesBack(step, relation, constraint) {
	return deedsOf(step, "add-constraint").some(({ operation, step: { transaction } }) => transaction === step.transaction && operation.relation === relation && operation.constraint.name === constraint);
}
/** The last step of the safe way to NOT NULL. */
function isSuperseded(step, relation, { kind, expression, columns }) {
	if (kind !== "check" || expression === void 0) return false;
	return columns.some((column) => provesNotNull(expression, column) && columnOf(step.catalog, relation, column)?.notNull === true);
}
// src/rules/drop-constraint-index.ts
const BASE$27 = `CREATE TABLE customers (id bigint PRIMARY KEY, email text CONSTRAINT customers_email_key UNIQUE);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 1000) g;
CREATE INDEX customers_lower_idx ON customers (lower(email));`;
const dropConstraintIndex = {
	id: "drop-constraint-index",
	category: "lock-heavy",
	severity: "error",
	title: "DROP INDEX of an index that a constraint stands on",
	why: `The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint belongs to the constraint and is refused, with CASCADE as well; so is a unique
index that a foreign key refers to, unless CASCADE drops the foreign key (manual 18, 5.15 and ALTER TABLE, DROP CONSTRAINT).`,
	examples: [
		{
			kind: "bad",
			title: "The constraint requires it",
			base: BASE$27,
			up: `SET LOCAL lock_timeout = '5s';
DROP INDEX customers_email_key;`
		},
		{
			kind: "bad",
			title: "Another table’s foreign key requires it",
			base: `${BASE$27}
CREATE UNIQUE INDEX customers_id_email_idx ON customers (email, id);
CREATE TABLE letters (customer_id bigint, email text,
  CONSTRAINT letters_customer_fk FOREIGN KEY (customer_id, email) REFERENCES customers (id, email));`,
			up: `SET LOCAL lock_timeout = '5s';
DROP INDEX customers_id_email_idx;`
		},
		{
			kind: "bad",
			title: "The index of a partition is part of the whole",
			base: `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX events_id_idx ON events (id);`,
			up: `SET LOCAL lock_timeout = '5s';
DROP INDEX events_2024_id_idx;`
		},
		{
			kind: "good",
			title: "An index that nothing stands on",
			base: BASE$27,
			up: "DROP INDEX CONCURRENTLY customers_lower_idx;"
		}
	],
	check: onOperations(["drop-index"], ({ relation, cascade, concurrently }, step) => {
		const whole = step.catalog.relations.get(relation)?.partOf;
		if (whole !== void 0) return partDraft(step, relation, whole);
		const user = userOf(step.catalog, relation, cascade);
		if (!user) return void 0;
		const drop = agreed(user.isPrimary ? "drop-primary-key" : "drop-constraint", `ALTER TABLE ${quoteRelation(user.table)} DROP CONSTRAINT ${quoteName(user.constraint)};`, "why nothing needs it any more");
		return {
			relation: user.table,
			message: `The server refuses to drop ${relation}: constraint ${user.constraint} of ${user.table} needs it.`,
			instead: user.owns ? sequence(["the constraint takes its index along", drop]) : sequence(["the foreign key first", drop], [outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY ${quoteRelation(relation)};`]),
			claim: { fails: concurrently && step.inBlock ? ["2BP01", "25001"] : ["2BP01"] }
		};
	})
};
/** Unless the same statement drops the whole. */
function partDraft({ operations, catalog }, relation, whole) {
	if (operations.some((one) => one.kind === "drop-index" && one.relation === whole)) return [];
	return [{
		relation: catalog.relations.get(relation)?.table,
		message: `The server refuses to drop ${relation}: it is part of ${whole}.`,
		instead: sequence(["the whole, with its parts: every partition is locked for a moment", briefly(`DROP INDEX ${quoteRelation(whole)};`)]),
		claim: { fails: ["2BP01"] }
	}];
}
/** Whether the server refuses to drop it. */
function isRefused(step, { relation, cascade }) {
	return step.catalog.relations.get(relation)?.partOf !== void 0 || userOf(step.catalog, relation, cascade) !== void 0;
}
/** The constraint that keeps an index from being dropped. */
function userOf(catalog, name, cascade) {
	const table = catalog.relations.get(catalog.relations.get(name)?.table ?? "");
	const index = table?.indexes.find((one) => one.name === name);
	if (!table || !index) return void 0;
	const own = table.constraints.find((one) => one.index === name);
	if (own) return {
		table: table.name,
		constraint: own.name,
		owns: true,
		isPrimary: own.kind === "primary-key"
	};
	return cascade ? void 0 : foreignKeyOn(catalog, table, index);
}
/** Where several indexes would do, only the server knows which one a foreign key chose. */
function foreignKeyOn(catalog, table, index) {
	const fitting = table.indexes.filter((one) => canBeReferredTo(one) && isOn(one, index.keys));
	if (fitting.length !== 1 || fitting[0] !== index) return void 0;
	for (const child of catalog.relations.values()) for (const { references, name } of child.constraints) if (references?.relation === table.name && isOn(index, references.columns)) return {
		table: child.name,
		constraint: name,
		owns: false,
		isPrimary: false
	};
}
function canBeReferredTo({ unique, predicate }) {
	return unique && predicate === void 0;
}
function isOn({ keys }, columns) {
	return keys.toSorted().join("\n") === columns.toSorted().join("\n");
}
// src/rules/drop-database.ts
const dropDatabase = {
	id: "drop-database",
	category: "destructive",
	severity: "error",
	title: "DROP DATABASE",
	why: `It removes the database with everything in it, at once: it runs outside of any transaction, and nothing undoes it but a
backup (manual 18, DROP DATABASE).`,
	examples: [{
		kind: "bad",
		title: "An old database, from a migration of another",
		up: "DROP DATABASE IF EXISTS reports_2019;"
	}, {
		kind: "good",
		title: "Taken out of use, and still there",
		up: "COMMENT ON SCHEMA public IS 'reports_2019 is not used any more: drop it by hand, after a backup';"
	}],
	check: onOperations(["drop-database"], ({ name, force }) => {
		return {
			message: `The database ${name} is gone for good, and no transaction holds it back.${force ? " FORCE also ends the sessions of those who use it." : ""}`,
			instead: `-- not in a migration: by hand, after a backup, and first out of the way for a while:
-- ALTER DATABASE ${quoteName(name)} RENAME TO ${quoteName(`${name}_dropped`)};`
		};
	})
};
// src/rules/drop-index-blocking.ts
const dropIndexBlocking = {
	id: "drop-index-blocking",
	category: "lock-heavy",
	severity: "warning",
	title: "DROP INDEX without CONCURRENTLY",
	why: `It takes ACCESS EXCLUSIVE on the index and on its table, and waits for every query on the table before it, with everybody else
behind it. With CONCURRENTLY reads and writes go on; an index of a partitioned
table cannot be dropped that way (manual 18, DROP INDEX). With a lock_timeout it is short: a notice.`,
	examples: [
		{
			kind: "bad",
			title: "Readers and writers queue behind it",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE INDEX orders_total_idx ON orders (total);`,
			up: "DROP INDEX orders_total_idx;"
		},
		{
			kind: "bad",
			title: "CONCURRENTLY is refused where the table is partitioned",
			base: `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX events_id_idx ON events (id);`,
			up: "DROP INDEX CONCURRENTLY events_id_idx;"
		},
		{
			kind: "good",
			title: "Nobody waits",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE INDEX orders_total_idx ON orders (total);`,
			up: "DROP INDEX CONCURRENTLY orders_total_idx;"
		}
	],
	check: onOperations(["drop-index"], (operation, step) => {
		const { relation, concurrently } = operation;
		const table = step.catalog.relations.get(relation)?.table ?? relation;
		const isPartitioned = step.catalog.relations.get(table)?.kind === "partitioned-table";
		if (!isInUse(step, relation) || isRefused(step, operation)) return void 0;
		if (concurrently) return isPartitioned ? refusedDraft(step, relation, table) : void 0;
		return {
			relation: table,
			message: `Dropping ${relation} locks ${table}${isPartitioned ? " and all of its partitions" : ""} against reads and writes, and waits for every query on it first.`,
			severity: step.lockTimeoutMs > 0 ? "notice" : void 0,
			...isPartitioned ? shortAdvice(step) : concurrentAdvice(step),
			claim: { locks: [{
				relation: table,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
function refusedDraft(step, relation, table) {
	return {
		relation: table,
		message: `CONCURRENTLY is refused for ${relation}, because ${table} is partitioned: the migration fails.`,
		severity: "error",
		...shortAdvice(step),
		claim: { fails: ["0A000", "25001"] }
	};
}
/** There is no way without the lock. */
function shortAdvice({ statement }) {
	const sql = statement.sql.replace(/\bconcurrently\s+/i, "");
	return { instead: sequence(["alone in its transaction, for a moment", briefly(`${sql};`)]) };
}
function concurrentAdvice(step) {
	const sql = concurrentSql(step);
	return {
		instead: sequence([outsideTransaction(step.migration), sql]),
		suggestion: step.operations.length === 1 ? replaceOutside(step, sql) : void 0
	};
}
function concurrentSql(step) {
	return `${step.statement.sql.replace(/^drop\s+index\b/i, (head) => `${head} ${inCaseOf(head, "CONCURRENTLY")}`)};`;
}
// src/rules/drop-not-null.ts
const BASE$26 = "CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);";
const dropNotNull = {
	id: "drop-not-null",
	category: "lock-heavy",
	severity: "warning",
	title: "DROP NOT NULL",
	why: `Code that reads the column has never met a NULL there. From now on it may, and NULL compares with nothing: rows fall out of
joins, sums and NOT IN lists without an error (manual 18, 9.2).`,
	examples: [{
		kind: "bad",
		title: "Readers may meet NULL",
		base: BASE$26,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ALTER COLUMN email DROP NOT NULL;`
	}, {
		kind: "good",
		title: "The column may be NULL already",
		base: BASE$26,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ALTER COLUMN phone DROP NOT NULL;`
	}],
	check: onOperations(["drop-not-null"], ({ relation, column }, step) => {
		const known = columnOf(step.catalog, relation, column);
		if (!isInUse(step, relation) || known?.notNull === false) return void 0;
		const after = columnOf(step.after, relation, column);
		return {
			relation,
			message: `Readers of ${relation}.${column} may meet NULL from now on.`,
			instead: sequence(["once every reader copes with NULL", agreed("drop-not-null", `${step.statement.sql};`, "all readers cope with NULL")]),
			claim: step.observation?.ok && after ? { seen: "The column may be NULL after the run." } : {}
		};
	})
};
// src/rules/dropped.ts
function droppedObject(operation) {
	const { ifExists } = operation;
	if (operation.kind === "drop-view") return {
		type: operation.materialized ? "materialized view" : "view",
		name: operation.relation,
		ifExists
	};
	const { objectType, name, relation } = operation;
	if (objectType === "schema") return void 0;
	return {
		type: objectType,
		name,
		ifExists,
		...relation !== void 0 && { table: relation }
	};
}
const ROUTINES = /* @__PURE__ */ new Set([
	"function",
	"procedure",
	"routine"
]);
/** Whether a catalogue has it; undefined of what it does not describe. */
function isThere({ type, name, table }, catalog) {
	const found = inCatalog(type, name, table, catalog);
	return found === false && !catalog.complete ? void 0 : found;
}
function inCatalog(type, name, table, { relations, functions, enums, domains }) {
	if (/view$|^sequence$/.test(type)) return relations.has(name);
	if (ROUTINES.has(type)) return functions.has(name);
	if (type === "domain") return domains.has(name);
	if (type === "policy") return relations.get(table ?? "")?.policies?.includes(name) ?? false;
	if (type === "trigger") return relations.get(table ?? "")?.triggers?.includes(name) ?? false;
	return type === "type" && enums.has(name) ? true : void 0;
}
/** Made by this very set of migrations, or on a table that is. */
function isOwn(dropped, step) {
	const { type, name, table } = dropped;
	if (table !== void 0) return !isInUse(step, table) || isMadeBefore$1(dropped, step);
	if (/view$|^sequence$/.test(type)) return step.catalog.relations.has(name) && !isInUse(step, name);
	const start = step.steps[0]?.catalog;
	return isMadeBefore$1(dropped, step) || start?.complete === true && isThere(dropped, start) === false;
}
function isMadeBefore$1(dropped, step) {
	return !(isThere(dropped, step.steps[0]?.catalog ?? step.catalog) === true) && makers(step, dropped).some((at) => at < placeOf$2(step));
}
/** DROP and CREATE are how an object is replaced that OR REPLACE cannot change. */
function isReplaced$2(dropped, step) {
	return makers(step, dropped).some((at) => at > placeOf$2(step));
}
/** Where the script makes it. */
function makers(step, dropped) {
	return (makersByWord(step).get(bareName(dropped.name).toLowerCase()) ?? []).flatMap(({ at, maker }) => maker(dropped) ? [at] : []);
}
/** By the names that they may make, in lower case. */
const makersByWord = perScript((steps) => {
	const byWord = /* @__PURE__ */ new Map();
	const add = (word, one) => {
		const known = byWord.get(word);
		if (known) known.push(one);
		else byWord.set(word, [one]);
	};
	steps.forEach((step, at) => {
		for (const operation of operationsThrough(step)) {
			const made = madeName(operation);
			if (made !== void 0) add(made.toLowerCase(), {
				at,
				maker: (dropped) => isMaking(operation, dropped)
			});
		}
		if (!step.operations.some(({ kind }) => kind === "other")) return;
		const words = wordsOfCreate(step.statement.sql);
		for (const word of words) add(word, {
			at,
			maker: ({ type }) => words.has(type.split(" ")[0] ?? "")
		});
	});
	return byWord;
});
/** The name under which `isMaking` may know it. */
function madeName(operation) {
	switch (operation.kind) {
		case "create-view":
		case "create-table":
		case "create-table-as":
		case "create-sequence": return bareName(operation.relation);
		case "create-function":
		case "create-domain":
		case "create-enum":
		case "create-extension":
		case "create-trigger":
		case "create-policy": return bareName(operation.name);
		case "rename-table":
		case "rename-object": return operation.to;
		default: return;
	}
}
function isMaking(operation, { type, name, table }) {
	switch (operation.kind) {
		case "create-view":
		case "create-table":
		case "create-table-as":
		case "create-sequence": return operation.relation === name;
		case "create-function":
		case "create-domain":
		case "create-enum": return operation.name === name;
		case "create-extension": return type === "extension" && operation.name === name;
		case "create-trigger":
		case "create-policy": return operation.kind === `create-${type}` && operation.name === name && operation.relation === table;
		case "rename-table": return table === void 0 && operation.to === bareName(name);
		case "rename-object": return operation.objectType === type && operation.to === bareName(name);
		default: return false;
	}
}
/** A statement form without an operation of its own, such as CREATE TYPE of a row: its head names the object. */
function wordsOfCreate(sql) {
	const head = /^create\s[^(]*/i.exec(sql)?.[0].toLowerCase() ?? "";
	return new Set(head.split(/[^\w$]+/));
}
// src/rules/drop-object.ts
const BASE$25 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 1000;`;
const dropObject = {
	id: "drop-object",
	category: "destructive",
	severity: "warning",
	title: "A view, function, trigger, sequence, type, policy or the like is dropped",
	why: `Code that still uses it fails at once, and a trigger or policy is missed by nobody until it is too late. The server refuses
where another object depends on it, but it does not know what the bodies of functions name, nor what the application asks
for (manual 18, 5.15).`,
	examples: [
		{
			kind: "bad",
			title: "A view that a report may read",
			base: BASE$25,
			up: "DROP VIEW big_orders;",
			down: "CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 1000;"
		},
		{
			kind: "bad",
			title: "A function that another one calls",
			base: `CREATE FUNCTION rate() RETURNS numeric LANGUAGE sql AS 'SELECT 0.2';
CREATE FUNCTION tax(total numeric) RETURNS numeric LANGUAGE plpgsql AS $$
BEGIN
  RETURN total * rate();
END $$;`,
			up: "DROP FUNCTION rate();",
			down: "CREATE FUNCTION rate() RETURNS numeric LANGUAGE sql AS 'SELECT 0.2';"
		},
		{
			kind: "good",
			title: "Replaced in the same transaction",
			base: BASE$25,
			up: `DROP VIEW IF EXISTS big_orders;
CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 1000;`
		},
		{
			kind: "good",
			title: "A trigger that is made anew",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`,
			up: `SET LOCAL lock_timeout = '5s';
DROP TRIGGER IF EXISTS orders_touch ON orders;
CREATE TRIGGER orders_touch BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`
		},
		{
			kind: "good",
			title: "It is not there",
			base: BASE$25,
			up: "DROP VIEW IF EXISTS small_orders;"
		}
	],
	check: onOperations(["drop-view", "drop-object"], (operation, step) => {
		const dropped = droppedObject(operation);
		if (!dropped || isThere(dropped, step.catalog) === false) return void 0;
		if (isOwn(dropped, step) || isReplaced$2(dropped, step)) return void 0;
		const { type, name, table } = dropped;
		const users = usersOf(dropped, step);
		return {
			...table !== void 0 && { relation: table },
			.../view$|^sequence$/.test(type) && { relation: name },
			message: `The ${type} ${name}${table === void 0 ? "" : ` of ${table}`} is gone once this commits: ${consequence(dropped)}.${users}`,
			instead: sequence(["when nothing uses it any more, neither the application nor another object", agreed("drop-object", `${step.statement.sql};`, "nothing has used it for a release")]),
			claim: claimOf$4(dropped, step)
		};
	})
};
const CONSEQUENCES = {
	view: () => "queries that read it fail",
	"materialized view": () => "queries that read it fail",
	sequence: () => "nextval() of it fails",
	trigger: ({ table }) => `what it did when ${table} was written is not done any more`,
	policy: ({ table }) => `who sees and changes which rows of ${table} is decided by the others alone`,
	rule: ({ table }) => `what it did with statements on ${table} is not done any more`,
	extension: () => "its functions, types and operators are gone with it",
	publication: () => "subscribers get nothing from it any more"
};
function consequence(dropped) {
	if (/^(function|procedure|routine|aggregate)$/.test(dropped.type)) return "calls of it fail";
	return CONSEQUENCES[dropped.type]?.(dropped) ?? "what uses it fails";
}
const MOST_NAMED = 3;
/** What the catalogue knows to use it, bodies of functions included, which the server does not look into. */
function usersOf(dropped, { catalog }) {
	const { name, table } = dropped;
	if (table !== void 0) return "";
	const named = new RegExp(`(^|[^\\w$])${bareName(name).replace(/[^\w]/g, "\\$&")}($|[^\\w$])`, "i");
	const relations = [...catalog.relations.values()];
	const users = [
		...(catalog.relations.get(name)?.usedBy ?? []).map((use) => use.relation),
		...[...catalog.functions.values()].filter((routine) => routine.name !== name && named.test(routine.body)).map((routine) => `the body of ${routine.name}()`),
		...relations.flatMap((relation) => relation.columns.filter((column) => named.test(column.type) || named.test(column.default ?? "")).map((column) => `${relation.name}.${column.name}`))
	];
	if (users.length === 0) return "";
	const more = users.length > MOST_NAMED ? ` and ${users.length - MOST_NAMED} more` : "";
	return ` It is named in ${users.slice(0, MOST_NAMED).join(", ")}${more}.`;
}
function claimOf$4(dropped, { observation, catalog, after }) {
	if (!observation?.ok) return {};
	if (isThere(dropped, catalog) && isThere(dropped, after) === false) return { seen: "Seen in the run: it was there before the statement, and not after it." };
	return dropped.ifExists ? { unknown: "The statement ran; whether there was anything to drop is not known." } : { seen: "The server dropped it in the run." };
}
// src/rules/drop-primary-key.ts
const dropPrimaryKey = {
	id: "drop-primary-key",
	category: "lock-heavy",
	severity: "error",
	title: "DROP of a primary key",
	why: `Rows can be doubled from now on, and foreign keys to the table are refused or go with CASCADE. Logical replication then has no
replica identity: UPDATE and DELETE on a published table fail (manual 18, 29.1.1).`,
	examples: [{
		kind: "bad",
		title: "No key any more",
		base: "CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey;`
	}, {
		kind: "good",
		title: "Another index takes its place in the same statement",
		base: `CREATE TABLE orders (id bigint NOT NULL, number bigint CONSTRAINT orders_pkey PRIMARY KEY);
CREATE UNIQUE INDEX orders_id_key ON orders (id);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_key;`
	}],
	check: onOperations(["drop-constraint"], ({ relation, constraint }, step) => {
		const known = step.catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
		const isReplaced = step.operations.some((one) => one.kind === "add-constraint" && one.relation === relation && one.constraint.kind === "primary-key");
		if (known?.kind !== "primary-key" || isReplaced || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation} has no primary key any more once this commits.`,
			instead: `-- in one statement, so that there is always one:\n-- ALTER TABLE … DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} PRIMARY KEY USING INDEX …;`,
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
// src/rules/drop-schema.ts
const dropSchema = {
	id: "drop-schema",
	category: "destructive",
	severity: "error",
	title: "DROP SCHEMA",
	why: `With CASCADE everything in it goes: tables with their rows, functions, types, and what depends on them elsewhere (manual 18,
DROP SCHEMA). A rollback script can bring back an empty schema at most.`,
	examples: [{
		kind: "bad",
		title: "With the tables in it",
		base: `CREATE SCHEMA archive;
CREATE TABLE archive.orders (id bigint PRIMARY KEY);`,
		up: "DROP SCHEMA archive CASCADE;"
	}, {
		kind: "good",
		title: "A schema of the same migration",
		up: `CREATE SCHEMA scratch;
DROP SCHEMA scratch;`
	}],
	check: onOperations(["drop-object"], ({ objectType, name, cascade }, step) => {
		if (objectType !== "schema") return void 0;
		const before = step.steps[0]?.catalog;
		const inside = [...step.catalog.relations.values() ?? []].filter((relation) => relation.name.startsWith(`${name}.`) && relation.kind !== "index");
		if (before?.complete && inside.every((relation) => relation.isNew)) return void 0;
		const tables = inside.map((relation) => relation.name);
		const lost = tables.length > 0 ? `, and with it ${tables.slice(0, 5).join(", ")}${tables.length > 5 ? ` and ${tables.length - 5} more` : ""}` : "";
		return {
			message: `The schema ${name} is gone for good once this commits${cascade ? lost : ""}.`,
			instead: sequence(["this migration: out of the way, and back in a moment if somebody misses it", agreed("rename-schema", `ALTER SCHEMA ${quoteName(name)} RENAME TO ${quoteName(`${name}_dropped`)};`, "nothing uses it any more")]),
			claim: step.observation?.ok ? { seen: "It was dropped in the run." } : {}
		};
	})
};
// src/rules/index-shape.ts
/** Whether every query that one index serves is served by another one as well, so that it adds nothing but work. */
function isCoveredBy(index, other) {
	if (!other.valid || other.method !== index.method || !isSame(other.predicate, index.predicate)) return false;
	if (index.unique) return other.unique && other.nullsNotDistinct === index.nullsNotDistinct && sameKeys(index, other);
	const carried = [...other.keys, ...other.include ?? []];
	if (!(index.include ?? []).every((column) => carried.includes(column))) return false;
	return index.method === "btree" ? leads(index, other) : sameKeys(index, other);
}
/** The expressions of a condition as their author spaced them, or as the server prints them. */
function isSame(a, b) {
	return a?.replace(/\s+/g, " ").toLowerCase() === b?.replace(/\s+/g, " ").toLowerCase();
}
function sameKeys(a, b) {
	return a.keys.length === b.keys.length && leads(a, b);
}
/** All keys of the first are the first keys of the other, in this order and compared in the same way. */
function leads(a, b) {
	return a.keys.every((key, at) => isSame(key, b.keys[at]) && optionsAt(a, at) === optionsAt(b, at));
}
function optionsAt({ keyOptions }, at) {
	return keyOptions?.[at] ?? "";
}
/** Columns of a table that a piece of SQL names. */
function columnsNamed(sql, columns) {
	const words = new Set(sql.split(/[^\w$\u0080-\uffff]+/));
	return columns.flatMap(({ name }) => words.has(name) || sql === name || sql.includes(`"${name}"`) ? [name] : []);
}
// src/rules/duplicate-index.ts
const BASE$24 = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date, status text);
INSERT INTO orders SELECT g, g % 50, date '2025-01-01' + g % 300, 'open' FROM generate_series(1, 1000) g;
CREATE INDEX orders_customer_placed_idx ON orders (customer_id, placed);`;
const duplicateIndex = {
	id: "duplicate-index",
	category: "lock-heavy",
	severity: "warning",
	title: "An index that repeats another one",
	why: `Every write keeps every index up to date, and each takes disk and cache. A b-tree serves conditions on its first keys as well, so an
index on those alone adds nothing; nor does a plain index on what a PRIMARY KEY or UNIQUE constraint indexes already (manual 18, 11.3
and 5.5.3). Another order, operator class, condition or uniqueness makes it another index.`,
	examples: [
		{
			kind: "bad",
			title: "The first key of a wider index",
			base: BASE$24,
			up: "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);"
		},
		{
			kind: "bad",
			title: "The primary key once more",
			base: BASE$24,
			up: "CREATE UNIQUE INDEX CONCURRENTLY orders_id_idx ON orders (id);"
		},
		{
			kind: "good",
			title: "The other key alone, which the wider index does not serve",
			base: BASE$24,
			up: "CREATE INDEX CONCURRENTLY orders_placed_idx ON orders (placed);"
		},
		{
			kind: "good",
			title: "The same keys, but they have to be unique",
			base: BASE$24,
			up: "CREATE UNIQUE INDEX CONCURRENTLY orders_customer_placed_key ON orders (customer_id, placed, id);"
		},
		{
			kind: "good",
			title: "Of some rows only",
			base: BASE$24,
			up: "CREATE INDEX CONCURRENTLY orders_open_idx ON orders (customer_id) WHERE status = 'open';"
		},
		{
			kind: "good",
			title: "It takes the place of the other one",
			base: BASE$24,
			up: `DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_placed_idx;`
		}
	],
	check: {
		scope: "statement",
		find: (step) => {
			if (step.observation?.ok === false) return [];
			return [...new Set(step.operations.flatMap(indexedTable))].flatMap((name) => {
				const table = step.after.relations.get(name);
				return table && table.persistence !== "temporary" ? duplicates(step, table) : [];
			});
		}
	}
};
function indexedTable(operation) {
	return [
		"create-index",
		"add-constraint",
		"add-column"
	].includes(operation.kind) && "relation" in operation && operation.relation !== void 0 ? [operation.relation] : [];
}
/** New indexes of a table that one of its older ones, which stays, makes superfluous. */
function duplicates(step, table) {
	const before = step.catalog.relations.get(table.name)?.indexes ?? [];
	const left = step.steps.at(-1)?.after.relations.get(table.name)?.indexes ?? table.indexes;
	const isLeft = (index) => left.some((one) => one.name === index.name);
	const isOld = (index) => before.some((one) => one.name === index.name);
	return table.indexes.filter((index) => !isOld(index) && isLeft(index) && !isNeeded(index, table)).flatMap((index) => {
		const other = table.indexes.find((one) => isOld(one) && isLeft(one) && isCoveredBy(index, one));
		return other ? [draft$17(step, table, index, other)] : [];
	});
}
/** It stands for a constraint of its own; a renamed one that was there before is not new. */
function isNeeded({ name, primary }, { constraints }) {
	return primary || constraints.some(({ index, kind }) => index === name && kind === "exclusion");
}
function draft$17(step, table, index, other) {
	const [mine, others] = [index, other].map(({ keys }) => `(${keys.join(", ")})`);
	return {
		relation: table.name,
		message: mine === others ? `${index.name} repeats ${other.name}: both are on ${mine} of ${table.name}, and every write keeps both up to date.` : `${index.name} on ${mine} adds nothing to ${other.name} on ${others} of ${table.name}, and every write keeps both up to date.`,
		instead: `-- leave it out: ${other.name} serves the same queries`,
		claim: step.observation ? { seen: `Seen in the catalogue after the statement: ${index.name} on ${mine}, ${other.name} on ${others}.` } : {}
	};
}
// src/rules/enum-value-used-in-transaction.ts
const BASE$23 = `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);
INSERT INTO orders VALUES (1, 'open');`;
const enumValueUsedInTransaction = {
	id: "enum-value-used-in-transaction",
	category: "transactions",
	severity: "error",
	title: "A new enum value used in the transaction that adds it",
	why: `The value cannot be used before the transaction that adds it has committed: the server refuses with SQLSTATE 55P04 (manual 18,
ALTER TYPE, Notes).`,
	examples: [{
		kind: "bad",
		title: "Added and used in one file",
		base: BASE$23,
		up: `ALTER TYPE order_status ADD VALUE 'lost';
UPDATE orders SET status = 'lost' WHERE id = 1;`
	}, {
		kind: "good",
		title: "Added alone, used by the next migration",
		base: BASE$23,
		up: `ALTER TYPE order_status ADD VALUE 'lost';`
	}],
	check: {
		scope: "statement",
		find: (step) => addedBefore(step).flatMap((added) => useOf(added, step))
	}
};
/** Values that earlier statements of the same transaction add to types that are older than it. */
function addedBefore(step) {
	return deedsOf(step, "add-enum-value").filter((deed) => isBefore(deed, step) && !isMadeBefore(deed.operation.name, step)).map(({ operation, step: { statement } }) => ({
		type: operation.name,
		value: operation.value,
		statement
	}));
}
function isMadeBefore(type, step) {
	return deedsOf(step, "create-enum").some((deed) => bareName(deed.operation.name) === bareName(type) && isBefore(deed, step));
}
function isBefore({ at, step: { transaction, inBlock } }, step) {
	return inBlock && transaction === step.transaction && at < placeOf$2(step);
}
/** A text that merely looks like the value is no use of it; the run decides where there is one. */
function useOf({ type, value, statement }, step) {
	if (!step.statement.sql.includes(quoteLiteral(value))) return [];
	const refused = step.observation?.error?.code === "55P04";
	if (step.observation && !refused) return [];
	return [{
		message: `'${value}' was added to ${type} at line ${statement.span.start.line} of the same transaction and cannot be used before that commits.`,
		instead: sequence(["this migration", `${statement.sql};`], ["the next one, when the new value is committed", `${step.statement.sql};`]),
		claim: { fails: ["55P04"] }
	}];
}
// src/rules/foreign-key-cascade.ts
const foreignKeyCascade = {
	id: "foreign-key-cascade",
	category: "schema-design",
	severity: "notice",
	title: "ON DELETE CASCADE that a large table is part of",
	why: `One DELETE then also deletes every row that refers to what it deletes, one by one, in the same transaction and with all of
their locks, and nothing in the statement says so (manual 18, 5.5.5). RESTRICT, and deleting in batches, keeps it in sight.`,
	examples: [{
		kind: "bad",
		title: "Clearing up customers clears up their orders",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
	}, {
		kind: "good",
		title: "It is refused; and the parts of what is new go with it",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE RESTRICT
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE TABLE order_lines (
  order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  line integer NOT NULL,
  PRIMARY KEY (order_id, line)
);`
	}],
	check: onAdditions((addition) => {
		const { relation, end } = addition;
		const madeUp = addition.steps[0]?.madeUp;
		const rowsOf = (name) => rowsKnown(end, name, madeUp);
		const isLarge = (name) => rowsOf(name) >= LARGE;
		const cascading = newKeys(addition).filter(({ definition, parent }) => definition.onDelete === "cascade" && (isLarge(parent) || isLarge(relation)));
		const [first] = cascading;
		if (!first) return void 0;
		const parents = [...new Set(cascading.map(({ parent }) => parent))];
		const large = [...parents, relation].filter(isLarge);
		const held = large.map((name) => `${count(rowsOf(name))} in ${name}`);
		const where = large.some((name) => madeUp?.has(name)) ? "production" : "the rehearsal";
		return {
			step: first.step,
			message: `A DELETE from ${list(parents)} also deletes what refers to it in ${relation}, without saying so.`,
			seen: `Rows in ${where}: ${list(held)}.`
		};
	})
};
/** Where nobody knows, it is taken for small: most tables are, and the remark is a mild one. */
const LARGE = 1e3;
function rowsKnown(catalog, relation, madeUp) {
	const rows = knownRows(catalog, relation, madeUp);
	return typeof rows === "number" ? rows : 0;
}
// src/rules/changed-keys.ts
/** Those of which no other rule says that they lock the parent; what locks it most comes first. */
function changedKeys(step) {
	return [
		...keysGone(step),
		...keysRebuilt(step),
		...keysMade(step),
		...keysDetached(step)
	];
}
const MAKING = /* @__PURE__ */ new Set([
	"create-table",
	"add-constraint",
	"add-column",
	"attach-partition"
]);
/** Foreign keys that are there afterwards and were not before, unless another rule says that they lock the parent. */
function keysMade(step) {
	const children = step.operations.flatMap((one) => {
		if (!MAKING.has(one.kind) || !("relation" in one) || one.relation === void 0) return [];
		if (one.kind === "add-constraint" && !one.constraint.notValid || one.kind === "add-column") return isInUse(step, one.relation) ? [] : [one.relation];
		return one.kind === "attach-partition" ? [one.partition] : [one.relation];
	});
	if (children.length === 0) return [];
	return keysBetween(step.after, step.catalog, "made").filter(({ child }) => children.includes(child));
}
function keysGone(step) {
	if (!step.operations.some((one) => one.kind.startsWith("drop-"))) return [];
	return keysBetween(step.catalog, step.after, "dropped").filter(({ parent }) => step.after.relations.has(parent));
}
/** A change of its column's type drops a foreign key and makes it anew. */
function keysRebuilt({ operations, catalog }) {
	return operations.flatMap((one) => one.kind === "alter-column-type" ? keysOf(catalog, one.relation, "rebuilt", ({ columns }) => columns.includes(one.column)) : []);
}
/** A partition that leaves its table gets a foreign key of its own for the one that it shared. */
function keysDetached({ operations, catalog }) {
	return operations.flatMap((one) => one.kind === "detach-partition" && !one.concurrently ? keysOf(catalog, one.partition, "detached") : []);
}
function keysOf({ relations }, child, change, isMeant = () => true) {
	const table = relations.get(child);
	return (table ? foreignKeys(table) : []).filter(isMeant).flatMap(({ name, references }) => references && references.relation !== child ? {
		child,
		parent: references.relation,
		name,
		change
	} : []);
}
/** Foreign keys of one catalogue that the other lacks. */
function keysBetween(there, lacking, change) {
	if (there === lacking) return [];
	return [...differing(there.relations, lacking.relations)].flatMap((name) => {
		const table = there.relations.get(name);
		const other = lacking.relations.get(name);
		if (!table || table.constraints === other?.constraints) return [];
		if (change === "dropped" && isInherited(table, there)) return [];
		return foreignKeys(table).filter(({ name }) => !other || !foreignKeys(other).some((one) => one.name === name)).flatMap(({ name, references }) => references && references.relation !== table.name ? {
			child: table.name,
			parent: references.relation,
			name,
			change
		} : []);
	});
}
/** The triggers on the parent are the partitioned table's: its partitions have none to drop. */
function isInherited({ partitionOf }, { relations }) {
	const parent = relations.get(partitionOf ?? "");
	return parent !== void 0 && foreignKeys(parent).length > 0;
}
function foreignKeys({ constraints }) {
	return constraints.filter(({ kind }) => kind === "foreign-key");
}
// src/rules/foreign-key-locks-parent.ts
const BASE$22 = `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`;
const CHILD = `${BASE$22}
CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT visits_customer_fk REFERENCES customers (id));
INSERT INTO visits SELECT g, g FROM generate_series(1, 1000) g;`;
const foreignKeyLocksParent = {
	id: "foreign-key-locks-parent",
	category: "lock-heavy",
	severity: "warning",
	title: "A foreign key that locks the table it refers to",
	why: `A foreign key has triggers on both tables. To make them, the server takes SHARE ROW EXCLUSIVE on the parent as well, so its writers
wait; to drop them, with the key, its column or its table, ACCESS EXCLUSIVE, so its readers wait too (manual 18, ALTER TABLE;
src/backend/commands/trigger.c). The statement does not name the parent, which is often the busier table. With a lock_timeout it is
short: a notice.`,
	examples: [
		{
			kind: "bad",
			title: "A new table, and writers of the old one wait",
			base: BASE$22,
			up: "CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));"
		},
		{
			kind: "bad",
			title: "Dropping the key keeps readers of the parent waiting",
			base: CHILD,
			up: "ALTER TABLE visits DROP CONSTRAINT visits_customer_fk;"
		},
		{
			kind: "bad",
			title: "So does dropping the table that has it",
			base: CHILD,
			up: "DROP TABLE visits;"
		},
		{
			kind: "good",
			title: "Without the key",
			base: BASE$22,
			up: "CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint);"
		},
		{
			kind: "good",
			title: "The parent is new as well",
			up: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`
		}
	],
	check: {
		scope: "statement",
		find: (step) => {
			const parents = /* @__PURE__ */ new Map();
			for (const key of changedKeys(step)) if (!parents.has(key.parent) && isInUse(step, key.parent)) parents.set(key.parent, key);
			return [...parents.values()].map((key) => draft$16(step, key));
		}
	}
};
const MODES = {
	made: "ShareRowExclusiveLock",
	dropped: "AccessExclusiveLock",
	rebuilt: "AccessExclusiveLock",
	detached: "ShareRowExclusiveLock"
};
function draft$16(step, key) {
	const { child, parent, change } = key;
	return {
		relation: parent,
		message: `The foreign key of ${child} that is ${change} here also makes ${MODES[change] === "AccessExclusiveLock" ? "readers and writers" : "writers"} of ${parent} wait, until the transaction ends.`,
		severity: step.lockTimeoutMs > 0 ? "notice" : void 0,
		instead: change === "made" ? shortly(step, child) : droppedFirst(step, key),
		claim: { locks: [{
			relation: parent,
			mode: MODES[change]
		}] }
	};
}
function shortly(step, child) {
	const indexes = isInUse(step, child) ? [] : indexesFor(step, child);
	return sequence(["alone in its transaction, and it gives up instead of making everybody queue", briefly([`${step.statement.sql};`, ...indexes].join("\n"))]);
}
/** Each lock for a moment, in a transaction of its own. */
function droppedFirst(step, { child, name }) {
	const kind = step.operations[0]?.kind;
	if (!isInUse(step, child)) return shortly(step, child);
	const drop = agreed("drop-constraint", `ALTER TABLE ${quoteRelation(child)} DROP CONSTRAINT ${quoteName(name)};`, "why nothing needs it any more");
	if (kind === "drop-constraint") return sequence(["alone in its transaction", drop]);
	const rest = `${step.statement.sql};`;
	return sequence(["this migration: the key, which locks both tables for a moment", drop], ["the next one: nobody waits on the parent any more", kind === "drop-table" || kind === "drop-column" ? agreed(kind, rest) : briefly(rest)]);
}
// src/rules/amounts.ts
/** Money, in a type that cannot be relied on for it. */
function isInexactAmount({ name, column }) {
	if (column.type === "money") return true;
	return (column.type === "real" || column.type === "double precision") && isAmount(name);
}
/** Money by itself, whatever stands beside them. */
const MONEY = new Set(`price prices fee fees salary salaries wage wages revenue payment payout refund deposit budget tax vat subtotal
  discount surcharge commission`.split(/\s+/));
/** Money when nothing beside them says otherwise: `total_weight` and `reverse_cost` are none. */
const MAYBE = new Set("amount amounts total totals balance cost costs credit debit".split(" "));
const NEUTRAL = new Set(`unit net gross due paid open grand order orders invoice line item account shipping handling list sales usd eur gbp
  chf jpy currency in of`.split(/\s+/));
/** Not an amount of it: a share, a factor, a duration. */
const MEASURE = new Set(`rate rates ratio percent percentage pct factor share score index count weight change elasticity volatility ms
  seconds hours days`.split(/\s+/));
function isAmount(name) {
	const words = name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z]+/).filter((word) => word !== "");
	if (words.some((word) => MEASURE.has(word))) return false;
	if (words.some((word) => MONEY.has(word))) return true;
	return words.some((word) => MAYBE.has(word)) && words.every((word) => MAYBE.has(word) || NEUTRAL.has(word));
}
/** The type to have instead. */
function exactType({ column }) {
	return column.type === "money" ? "numeric(19, 2)" : "numeric(19, 4)";
}
// src/rules/author-text.ts
/** Quoted texts as loops of one character, which the engine matches without a stack: a text may have fifty million. */
const TOKEN = /\s+|--[^\n]*|\/\*[^]*?\*\/|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|(\$\w*\$)[^]*?\1|[\w$\u0080-\uffff]+|[^]/g;
/** What may follow a column's type (manual 18, CREATE TABLE). */
const AFTER_TYPE = new Set(`check collate compression constraint default deferrable generated initially not null primary references storage
  unique options using`.split(/\s+/));
function tokensOf(sql) {
	let depth = 0;
	const tokens = [];
	for (const { 0: text, index: from } of sql.matchAll(TOKEN)) {
		if (/^(\s|--|\/\*)/.test(text)) continue;
		if (text === ")") depth -= 1;
		tokens.push({
			text,
			from,
			to: from + text.length,
			depth
		});
		if (text === "(") depth += 1;
	}
	return tokens;
}
/** The name that a token stands for. */
function nameOf({ text }) {
	return text.startsWith("\"") ? text.slice(1, -1).replaceAll("\"\"", "\"") : text.toLowerCase();
}
function columnText(sql, name) {
	const tokens = tokensOf(sql);
	const at = tokens.findIndex((token, at) => nameOf(token) === name && opensDefinition(tokens, at));
	const first = tokens[at + 1];
	if (at < 0 || !first) return void 0;
	const depth = tokens[at]?.depth ?? 0;
	const rest = tokens.slice(at + 1);
	const end = rest.findIndex((token) => token.depth < depth || token.depth === depth && token.text === ",");
	const definition = end < 0 ? rest : rest.slice(0, end);
	const clause = definition.findIndex((token) => token.depth === depth && AFTER_TYPE.has(token.text.toLowerCase()));
	const [lastOfType, last] = [(clause < 0 ? definition : definition.slice(0, clause)).at(-1), definition.at(-1)];
	return lastOfType && last && {
		type: {
			from: first.from,
			to: lastOfType.to
		},
		to: last.to
	};
}
/** It begins an element of the list of columns, or follows ADD [COLUMN] [IF NOT EXISTS]. */
function opensDefinition(tokens, at) {
	const before = tokens[at - 1];
	if (tokens[0]?.text.toLowerCase() === "create") return tokens[at]?.depth === 1 && (before?.text === "(" || before?.text === ",");
	const words = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text.toLowerCase());
	return /(^| )add( column)?( if not exists)?$/.test(words.join(" "));
}
/** Behind the last column or constraint of a CREATE TABLE. */
function endOfElements(sql) {
	const tokens = tokensOf(sql);
	const open = tokens.findIndex(({ text, depth }) => text === "(" && depth === 0);
	const close = tokens.findIndex(({ text, depth }, at) => at > open && text === ")" && depth === 0);
	return open < 0 ? void 0 : tokens[close - 1]?.to;
}
function edited(sql, edits) {
	return edits.toSorted((a, b) => b.from - a.from).reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), sql);
}
/** Replaces exactly the lines that the edits touch. */
function suggested({ statement, migration }, edits) {
	const { sql, span } = statement;
	const { text } = migration.up.file;
	const start = span.start.offset;
	if (edits.length === 0 || text.slice(start, start + sql.length) !== sql) return void 0;
	const inFile = edits.map((edit) => ({
		...edit,
		from: edit.from + start,
		to: edit.to + start
	}));
	const first = text.lastIndexOf("\n", Math.min(...inFile.map(({ from }) => from)) - 1) + 1;
	const newline = text.indexOf("\n", Math.max(...inFile.map(({ to }) => to)));
	const last = newline < 0 ? text.length : newline;
	const lines = inFile.map((edit) => ({
		...edit,
		from: edit.from - first,
		to: edit.to - first
	}));
	return {
		startLine: lineAt(text, first),
		endLine: lineAt(text, last),
		sql: edited(text.slice(first, last), lines)
	};
}
function lineAt(text, offset) {
	return text.slice(0, offset).split("\n").length;
}
// src/rules/retype.ts
/** Only what one statement defines is edited: that of the first column. */
function retyped(columns, type) {
	const step = columns[0]?.step;
	if (!step) return void 0;
	const edits = typeEdits(step, columns, type);
	return {
		step,
		sql: edited(step.statement.sql, edits),
		suggestion: suggested(step, edits)
	};
}
function typeEdits(step, columns, type) {
	return columns.filter((column) => column.step === step).flatMap((column) => {
		const place = columnText(step.statement.sql, column.name)?.type;
		return place ? [{
			...place,
			text: type(column)
		}] : [];
	});
}
/** `seen` of a rule about types: what the columns are in the end. */
function typesSeen(relation, columns) {
	return `After the run ${columns.map(({ name, column }) => `${relation}.${name} is ${column.type}`).join(", ")}.`;
}
// src/rules/new-table.ts
/** Made after another table or type, with LIKE, OF or INHERITS: its shape is not the author's own. */
function isCopy({ definition }) {
	return definition.inherits.length > 0 || definition.like !== void 0 || definition.ofType !== void 0;
}
/** The server numbers it: serial, identity, or a default on a sequence. */
function isCounted({ definition, column }) {
	return definition.serial || column.identity || (column.default ?? "").startsWith("nextval(");
}
// src/rules/table-keys.ts
function missingKey(addition) {
	const { table, created } = addition;
	if (!created || table.persistence === "unlogged" || isCopy(created)) return void 0;
	const pair = joined$1(table);
	if (!table.constraints.some(({ kind }) => kind === "primary-key")) return isHypertable(addition) ? void 0 : primaryKey(addition, pair?.columns);
	if (!pair || !isNamedAfter(table, pair) || isUnique$1(table, pair.columns)) return void 0;
	return {
		kind: "pair",
		columns: pair.columns,
		sql: `UNIQUE (${columnList(pair.columns)})`
	};
}
/** The pair, the column that is one by its name, or a new one; a partitioned table's key needs what it is divided by. */
function primaryKey({ table, created }, pair) {
	const id = table.columns.find(({ name }) => name.toLowerCase() === "id")?.name;
	const partition = (created?.definition.partitionBy?.columns ?? []).filter((name) => name !== id);
	const columns = pair ?? [id ?? "id", ...partition];
	const key = `PRIMARY KEY (${columnList(columns)})`;
	return {
		kind: "primary",
		columns,
		sql: pair !== void 0 || id !== void 0 ? key : `id bigint GENERATED ALWAYS AS IDENTITY,\n  ${key}`
	};
}
/** The two foreign keys of a table that has hardly anything else. */
function joined$1({ columns, constraints }) {
	const keys = constraints.filter((one) => one.kind === "foreign-key");
	if (keys.length !== 2 || columns.length > 5) return void 0;
	const pair = keys.flatMap((key) => key.columns.length === 1 ? key.columns : []);
	const isBare = columns.filter(({ name }) => !pair.includes(name)).every(({ name, type }) => name === "id" || type.startsWith("timestamp"));
	return pair.length === 2 && isBare ? {
		columns: pair,
		parents: keys.map((key) => key.references?.relation ?? "")
	} : void 0;
}
/** `user_roles` of users and roles: it says that a user has a role, not that something happened to them. */
function isNamedAfter({ name }, { parents }) {
	return parents.every((parent) => bareName(name).includes(bareName(parent).replace(/(ies|es|s)$/, "")));
}
function isUnique$1({ indexes }, pair) {
	return indexes.some(({ unique, keys }) => unique && keys.every((key) => pair.includes(key)));
}
const HYPERTABLES = /* @__PURE__ */ new WeakMap();
/** TimescaleDB's tables of measurements usually have none, since the time has to be part of it. */
function isHypertable({ steps, relation }) {
	const made = HYPERTABLES.get(steps) ?? steps.filter(makesHypertable).map(({ statement }) => statement.sql);
	HYPERTABLES.set(steps, made);
	return made.some((sql) => sql.includes(bareName(relation)));
}
function makesHypertable({ operations }) {
	return operations.some((one) => one.kind === "select" && one.functions.some((name) => name.endsWith("create_hypertable")));
}
// src/rules/new-table-advice.ts
/** A statement as the author should have it, with what else it then needs: a timeout where others may wait for it. */
function rewritten(step, sql) {
	return step.operations.flatMap((one) => {
		if (one.kind === "create-table") return [...one.constraints, ...one.columns.flatMap(({ constraints }) => constraints)].map(({ references }) => references?.relation);
		return "relation" in one ? [one.relation] : [];
	}).some((relation) => relation !== void 0 && isInUse(step, relation)) ? briefly(`${sql};`) : `${sql};`;
}
/**
* The statement that makes a new table as it should be in every respect that is worth a warning, with the indexes of its
* foreign keys behind it: one text, whichever rule asks for it.
*/
function createdWell(addition) {
	const { columns, created } = addition;
	if (!created) return void 0;
	const { step } = created;
	const { sql } = step.statement;
	const differing = mismatches(addition);
	const key = missingKey(addition);
	const end = key && endOfElements(sql);
	return [rewritten(step, edited(sql, [
		...typeEdits(step, columns.filter(isInexactAmount), exactType),
		...typeEdits(step, columns.filter(({ name }) => differing.some(({ child }) => child.name === name)), (column) => parentType(differing, column)),
		...end === void 0 ? [] : [{
			from: end,
			to: end,
			text: `,\n  ${key?.sql}`
		}]
	])), ...indexesBehind(addition, key?.columns ?? [])].join("\n");
}
/** The author's own where they come later, and those that are missing. */
function indexesBehind(addition, key) {
	const { table, created, indexes, end } = addition;
	const other = {
		name: "",
		method: "btree",
		unique: true,
		primary: true,
		valid: true,
		keys: key
	};
	const known = [...table.indexes, other];
	const missing = unindexedKeys({
		...table,
		indexes: known
	}).filter(({ references }) => !isLookup(end, references?.relation ?? "")).map(({ columns }) => indexOn(table.name, columns));
	const keys = table.constraints.filter(({ kind, columns }) => kind === "foreign-key" && !leadsWith(other, columns));
	const later = indexes.filter(({ index, step }) => step !== created?.step && keys.some(({ columns }) => leadsWith(index, columns))).filter(({ step }) => step.statement.transactional).map(({ step }) => `${step.statement.sql};`);
	return [.../* @__PURE__ */ new Set([...later, ...missing])];
}
// src/rules/foreign-key-type-mismatch.ts
const foreignKeyTypeMismatch = {
	id: "foreign-key-type-mismatch",
	category: "schema-design",
	severity: "warning",
	title: "A new column of another type than the key that it refers to",
	why: `The server accepts the foreign key as long as the two can be compared. An integer that refers to a bigint fails once the parent
counts past 2,147,483,647, and every check and join of the two converts one of them (manual 18, 5.5.5 and 8.1.1).`,
	examples: [
		{
			kind: "bad",
			title: "Too small for the keys to come",
			base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers (id)
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
		},
		{
			kind: "bad",
			title: "The constraint comes in a later statement",
			base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL);
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers;
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
		},
		{
			kind: "good",
			title: "The same type; varchar and text are the same",
			base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE countries (code text PRIMARY KEY);`,
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  country varchar(2) NOT NULL REFERENCES countries (code)
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`
		}
	],
	check: onAdditions((addition) => {
		const differing = mismatches(addition);
		const edit = retyped(addition.columns.filter(({ name }) => differing.some(({ child }) => child.name === name)), (column) => parentType(differing, column));
		if (!edit) return void 0;
		const { relation, created } = addition;
		const words = differing.map(({ child, parent, parentName }) => `${relation}.${child.name} is ${child.type}, but ${parentName}.${parent.name}, to which it refers, is ${parent.type}`);
		const isNew = edit.step === created?.step;
		return {
			step: edit.step,
			message: `${words.join("; ")}.`,
			instead: isNew ? createdWell(addition) : rewritten(edit.step, edit.sql),
			suggestion: edit.suggestion,
			seen: "So the catalogue says after the run."
		};
	})
};
// src/rules/foreign-key-without-index.ts
const foreignKeyWithoutIndex = {
	id: "foreign-key-without-index",
	category: "schema-design",
	severity: "warning",
	title: "A new foreign key that no index leads with",
	why: `Postgres makes no index for the referring side. Each DELETE of a parent row, and each UPDATE of its key, then reads the whole
child table to see whether anything refers to it, and so does every join from the parent (manual 18, 5.5.5).`,
	examples: [
		{
			kind: "bad",
			title: "Every deleted customer reads all orders",
			base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id)
);`
		},
		{
			kind: "bad",
			title: "A new column of a table that is there",
			base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);`
		},
		{
			kind: "good",
			title: "A later statement makes the index; the key’s own leads with the other; a code is not deleted",
			base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE countries (code text PRIMARY KEY, name text NOT NULL);`,
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE notes (
  order_id bigint NOT NULL REFERENCES orders (id),
  line integer NOT NULL,
  customer_id bigint REFERENCES customers (id),
  country text NOT NULL REFERENCES countries (code),
  PRIMARY KEY (order_id, line)
);
CREATE INDEX notes_customer_id_idx ON notes (customer_id) WHERE customer_id IS NOT NULL;`
		}
	],
	check: onAdditions((addition) => {
		const bare = new Set(unindexedKeys(addition.table).map(({ columns }) => columns.join()));
		const keys = newKeys(addition).filter(({ constraint, parent }) => bare.has(constraint.columns.join()) && !isLookup(addition.end, parent));
		const [first] = keys;
		if (!first) return void 0;
		const { relation } = addition;
		const names = list(keys.map(({ constraint }) => constraint.columns.join(", ")));
		return {
			step: first.step,
			message: `No index of ${relation} leads with ${names}: each DELETE from ${list([...new Set(keys.map(({ parent }) => parent))])} will read all of it.`,
			instead: instead$7(addition, first, keys),
			seen: `After the run ${relation} has ${indexesOf(addition)}.`
		};
	})
};
function indexesOf({ table: { indexes } }) {
	if (indexes.length === 0) return "no index";
	return `no others than ${list(indexes.map(({ name, keys }) => `${bareName(name)} (${keys.join(", ")})`))}`;
}
function instead$7(addition, { step }, keys) {
	const { relation, created } = addition;
	if (created && step === created.step) return createdWell(addition);
	if (created) return keys.map(({ constraint }) => indexOn(relation, constraint.columns)).join("\n");
	return sequence(...keys.flatMap((key) => inSteps(addition, key)));
}
/** The table is in use: the column, the index while writes go on, and only then the constraint. */
function inSteps({ relation, columns, table }, key) {
	const { constraint, step } = key;
	const adding = columns.filter((column) => constraint.columns.includes(column.name)).map(({ definition }) => `ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${bareColumn(definition)};`);
	return [
		...adding.length > 0 ? [["this migration", briefly(adding.join("\n"))]] : [],
		...indexWhileInUse(step, relation, constraint.columns),
		...table.kind === "partitioned-table" ? [] : constraining(relation, key)
	];
}
function constraining(relation, { constraint, definition, parent }) {
	const table = quoteRelation(relation);
	const name = quoteName(constraint.name);
	const { onDelete = "no action" } = definition;
	const action = onDelete === "no action" ? "" : ` ON DELETE ${onDelete.toUpperCase()}`;
	const target = `${quoteRelation(parent)} (${columnList(constraint.references?.columns ?? [])})`;
	const key = `FOREIGN KEY (${columnList(constraint.columns)}) REFERENCES ${target}${action}`;
	return [["next migration", briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${key} NOT VALID;`)], ["migration after that: writes go on while it checks", `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`]];
}
// src/rules/gin-for-document.ts
const BASE$21 = "CREATE TABLE orders (id bigint PRIMARY KEY, tags text[] NOT NULL, extra jsonb NOT NULL);";
const ginForDocument = {
	id: "gin-for-document",
	category: "schema-design",
	severity: "notice",
	title: "A b-tree on a jsonb, array or tsvector column",
	why: `A b-tree compares whole values: it finds a document that equals another, never one that contains something (@>, &&, @@), and it
refuses values of more than a third of a page. GIN indexes what is inside (manual 18, 8.14.4, 11.2 and 12.9).`,
	examples: [{
		kind: "bad",
		title: "It finds only equal lists",
		base: BASE$21,
		up: "CREATE INDEX CONCURRENTLY orders_tags_idx ON orders (tags);"
	}, {
		kind: "good",
		title: "GIN, or a b-tree on one value of the document",
		base: BASE$21,
		up: `DROP INDEX CONCURRENTLY IF EXISTS orders_tags_idx;
CREATE INDEX CONCURRENTLY orders_tags_idx ON orders USING gin (tags);
DROP INDEX CONCURRENTLY IF EXISTS orders_city_idx;
CREATE INDEX CONCURRENTLY orders_city_idx ON orders ((extra ->> 'city'));`
	}],
	check: onAdditions(({ relation, table, indexes }) => {
		const found = indexes.filter(({ index }) => index.method === "btree" && !index.unique).flatMap(({ index, step }) => documentsIn(table, index.keys).map((key) => ({
			index,
			key,
			step
		})));
		const [first] = found;
		if (!first) return void 0;
		const words = found.map(({ index, key }) => `${bareName(index.name)} on ${key.name} (${key.type})`);
		return {
			step: first.step,
			message: `${list(words)} of ${relation} ${found.length === 1 ? "is a b-tree" : "are b-trees"}: what a value contains only GIN finds.`,
			seen: "So the catalogue says after the run."
		};
	})
};
function documentsIn({ columns }, keys) {
	return columns.filter(({ name, type }) => keys.includes(name) && /^jsonb$|^tsvector$|\[\]$/.test(type));
}
// src/rules/long-names.ts
/** NAMEDATALEN - 1 (manual 18, 4.1.1). */
const MOST = 63;
/** Sixteen letters of four bytes each are the fewest that can be too long. */
const MAY_BE_LONG = /[\w$\u0080-\uffff]{16}|"(?:[^"]|""){16}/;
function longNames(sql) {
	return tokensOf(sql).flatMap(({ text, from, to }) => {
		if (text.length < 16 || !/^["\w\u0080-\uffff]/.test(text)) return [];
		const name = text.startsWith("\"") ? text.slice(1, -1).replaceAll("\"\"", "\"") : text.toLowerCase();
		const bytes = byteLength(name);
		return bytes > MOST ? [{
			from,
			to,
			name,
			bytes,
			kept: cut(name, MOST)
		}] : [];
	});
}
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}
function cut(name, most) {
	let kept = "";
	for (const character of name) {
		if (byteLength(kept + character) > most) break;
		kept += character;
	}
	return kept;
}
/** The beginning and the last word of each name: what tells it from others often stands at its end. */
function shortened(sql, names) {
	return edited(sql, names.map(({ from, to, name }) => {
		const last = /_[^_]+$/.exec(name)?.[0] ?? "";
		const tail = byteLength(last) <= 20 ? last : "";
		const short = `${cut(name, MOST - byteLength(tail)).replace(/_[^_]*$/, "")}${tail}`;
		return {
			from,
			to,
			text: quoteName(short)
		};
	}));
}
// src/rules/identifier-too-long.ts
const LONG = "customer_subscription_renewal_notification_preferences_by_channel";
const identifierTooLong = {
	id: "identifier-too-long",
	category: "schema-design",
	severity: "error",
	title: "A name of more than 63 bytes",
	why: `The server cuts it off after 63 bytes and says so in a notice only; what the schema then holds is another name than what the
migration says, and two that begin alike are the same (manual 18, 4.1.1). A letter beyond ASCII takes two bytes or more.`,
	examples: [
		{
			kind: "bad",
			title: "A table by another name",
			up: `CREATE TABLE ${LONG} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);`
		},
		{
			kind: "bad",
			title: "An index by another name",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);",
			up: `CREATE INDEX CONCURRENTLY idx_orders_total_for_the_monthly_report_of_the_sales_department_by_region ON orders (total);`
		},
		{
			kind: "bad",
			title: "Sixty letters, and more than 63 bytes",
			up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "größe_der_übergroßen_überlänge_für_die_äußerst_große_straße" text NOT NULL
);`
		},
		{
			kind: "good",
			title: "Sixty-three bytes are kept",
			up: `CREATE TABLE ${LONG.slice(0, 63)} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);`
		}
	],
	check: {
		scope: "statement",
		find: (step) => {
			if (!MAY_BE_LONG.test(step.statement.sql)) return [];
			const created = new Set(step.operations.flatMap(namesIn$1));
			const long = longNames(step.statement.sql).filter(({ kept }) => created.has(kept));
			if (long.length === 0) return [];
			const names = [...new Map(long.map((one) => [one.name, one])).values()];
			return [{
				message: `${list(names.map(({ name, bytes, kept }) => `${name} has ${bytes} bytes and becomes ${kept}`))}.`,
				relation: step.operations.flatMap((one) => "relation" in one ? one.relation ?? [] : [])[0],
				instead: rewritten(step, shortened(step.statement.sql, long)),
				claim: isIn(step, names.map(({ kept }) => kept)) ? { seen: `After the run it is called ${list(names.map(({ kept }) => kept))}.` } : {}
			}];
		}
	}
};
/** Names that a statement gives; those that it only refers to were cut before. The parser has cut them already. */
function namesIn$1(operation) {
	switch (operation.kind) {
		case "create-table": return [
			bareName(operation.relation),
			...operation.columns.flatMap(({ name, constraints }) => [name, ...constraints.flatMap(named$3)]),
			...operation.constraints.flatMap(named$3)
		];
		case "create-table-as":
		case "create-view":
		case "create-sequence": return [bareName(operation.relation)];
		case "add-column": return [operation.column.name, ...operation.column.constraints.flatMap(named$3)];
		case "add-constraint": return named$3(operation.constraint);
		case "create-index": return named$3(operation);
		case "rename-table":
		case "rename-column":
		case "rename-constraint": return [operation.to];
		case "rename-object": return [bareName(operation.to)];
		case "create-trigger": return [operation.name];
		case "create-enum":
		case "create-function": return [bareName(operation.name)];
		default: return [];
	}
}
function named$3({ name }) {
	return name === void 0 ? [] : [name];
}
function isIn({ observation, after }, names) {
	const known = namesOf(after);
	return observation?.ok === true && names.every((name) => known.has(name));
}
function namesOf({ relations, enums, functions }) {
	return /* @__PURE__ */ new Set([...[
		...relations.keys(),
		...enums.keys(),
		...functions.keys()
	].map(bareName), ...[...relations.values()].flatMap(({ columns, constraints }) => [...columns, ...constraints].map(({ name }) => name))]);
}
// src/rules/column-losses.ts
function lossesOf(step, table, dropped) {
	const after = step.after.relations.get(table.name);
	const left = step.steps.at(-1)?.after.relations.get(table.name) ?? after;
	const isOfOthers = (columns) => columns.some((one) => dropped.has(one)) && columns.some((one) => !dropped.has(one));
	const constraints = table.constraints.filter(({ name, kind, columns }) => (isOfOthers(columns) || kind === "primary-key" && columns.some((one) => dropped.has(one))) && !named$2(step, table.name, name) && !left?.constraints.some((one) => one.name === name));
	return {
		indexes: table.indexes.filter((index) => !after?.indexes.some(({ name }) => name === index.name) && !table.constraints.some((one) => one.index === index.name) && remainingKeys(index, table, dropped).length > 0 && !isReplaced$1(index, table, dropped, left)),
		constraints,
		statistics: (table.statistics ?? []).filter(({ name, columns }) => columns.filter((one) => !dropped.has(one)).length > 1 && isOfOthers(columns) && !after?.statistics?.some((one) => one.name === name)).map(({ name }) => name)
	};
}
/** The same statement drops the constraint by its name. */
function named$2({ operations }, relation, constraint) {
	return operations.some((one) => one.kind === "drop-constraint" && one.relation === relation && one.constraint === constraint);
}
/** Keys of an index that name none of the columns. */
function remainingKeys({ keys }, { columns }, dropped) {
	return keys.filter((key) => !columnsNamed(key, columns).some((one) => dropped.has(one)));
}
/** In the end there is an index that begins with the keys that are left. */
function isReplaced$1(index, table, dropped, left) {
	const keys = remainingKeys(index, table, dropped);
	return left?.indexes.some((one) => one.valid && keys.every((key, at) => one.keys[at] === key)) ?? false;
}
// src/rules/index-lost-with-column.ts
const BASE$20 = `CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint, email text, deleted_at timestamptz,
  CONSTRAINT members_team_email_key UNIQUE (team_id, email));
INSERT INTO members SELECT g, g % 50, g || '@example.org' FROM generate_series(1, 1000) g;
CREATE INDEX members_deleted_at_idx ON members (deleted_at);`;
const indexLostWithColumn = {
	id: "index-lost-with-column",
	category: "lock-heavy",
	severity: "warning",
	title: "An index or constraint on several columns that goes with one of them",
	why: `DROP COLUMN drops every index, constraint and statistics object in which the column takes part, also as a carried column or in a
partial index's condition, whole and without a word: queries on the other columns lose their index, and what was unique is so no more
(manual 18, ALTER TABLE, DROP COLUMN).`,
	examples: [
		{
			kind: "bad",
			title: "Emails are not unique in a team any more",
			base: BASE$20,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE members DROP COLUMN team_id;`
		},
		{
			kind: "bad",
			title: "A partial index goes with the column of its condition",
			base: `${BASE$20}
CREATE INDEX members_live_email_idx ON members (email) WHERE deleted_at IS NULL;`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE members DROP COLUMN deleted_at;`
		},
		{
			kind: "good",
			title: "Only what is on that column alone goes with it",
			base: BASE$20,
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-column -- the example is about indexes
ALTER TABLE members DROP COLUMN deleted_at;`
		},
		{
			kind: "good",
			title: "Another index has taken its place",
			base: `${BASE$20}
CREATE INDEX members_live_email_idx ON members (email) WHERE deleted_at IS NULL;
CREATE INDEX members_email_idx ON members (email);`,
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-column -- the example is about indexes
ALTER TABLE members DROP COLUMN deleted_at;`
		}
	],
	check: {
		scope: "statement",
		find: (step) => {
			if (step.observation?.ok === false) return [];
			return [...new Set(droppings(step).map(({ relation }) => relation))].flatMap((relation) => {
				const own = droppings(step).filter((one) => one.relation === relation);
				return isInUse(step, relation) ? found(step, relation, new Set(own.map(({ column }) => column))) : [];
			});
		}
	}
};
function droppings({ operations }) {
	return operations.flatMap((one) => one.kind === "drop-column" ? [one] : []);
}
function found(step, relation, dropped) {
	const table = step.catalog.relations.get(relation);
	if (!table) return [];
	const losses = lossesOf(step, table, dropped);
	const { indexes, constraints, statistics } = losses;
	const words = [
		...constraints.map(({ name, columns }) => `constraint ${name} (${columns.join(", ")})`),
		...indexes.map(({ name, keys }) => `index ${name} (${keys.join(", ")})`),
		...statistics.map((name) => `statistics ${name}`)
	];
	if (words.length === 0) return [];
	return [{
		relation,
		message: `Dropping ${[...dropped].join(", ")} silently takes ${words.join(", ")} of ${relation} along.`,
		severity: words.length === statistics.length ? "notice" : void 0,
		instead: instead$6(step, table, losses, dropped),
		claim: step.observation ? { seen: `Seen in the catalogue: ${words.join(", ")} before the statement, and not after it.` } : {}
	}];
}
function instead$6(step, table, { indexes, constraints }, dropped) {
	if (indexes.length + constraints.length === 0) return void 0;
	const name = quoteRelation(table.name);
	return sequence(...indexes.map((index) => {
		const keys = remainingKeys(index, table, dropped);
		return [`an index on what is left of ${bareName(index.name)}, ${outsideTransaction(step.migration)}`, `CREATE INDEX CONCURRENTLY ${replacementName(table, index, keys)} ON ${name} USING ${index.method} (${keyList(keys, table)});`];
	}), ...constraints.map((constraint) => [`${constraint.name} by its name, with the reason`, agreed(constraint.kind === "primary-key" ? "drop-primary-key" : "drop-constraint", `ALTER TABLE ${name} DROP CONSTRAINT ${quoteName(constraint.name)};`, "why nothing needs it any more")]), ["then the column", agreed("drop-column", `${step.statement.sql};`)]);
}
function replacementName(table, index, keys) {
	const words = keys.join("_").replace(/\W+/g, "_");
	const name = `${bareName(table.name)}_${words}_idx`;
	return quoteName(name === bareName(index.name) ? `${name}1` : name);
}
function keyList(keys, { columns }) {
	return keys.map((key) => columns.some(({ name }) => name === key) ? columnList([key]) : `(${key})`).join(", ");
}
// src/rules/invalid-index-left.ts
const PARTS = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, '2024-02-03' FROM generate_series(1, 1000) g;`;
const invalidIndexLeft = {
	id: "invalid-index-left",
	category: "lock-heavy",
	severity: "error",
	title: "An INVALID index that stays behind, or is taken for a good one",
	why: `A concurrent build that fails leaves its index behind, marked INVALID: no query uses it, every write keeps it up to date, and its name is
taken, so that IF NOT EXISTS reports success. It has to be dropped before the build is tried again (manual 18, CREATE INDEX, "Building
Indexes Concurrently").`,
	examples: [
		{
			kind: "bad",
			title: "Two rows share what is to be unique: the build fails, the index stays",
			base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`,
			up: "CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);"
		},
		{
			kind: "bad",
			title: "There is one of that name, and it is not valid",
			base: `${PARTS}
CREATE INDEX events_id_idx ON ONLY events (id);`,
			up: "CREATE INDEX IF NOT EXISTS events_id_idx ON events (id);"
		},
		{
			kind: "good",
			title: "What an earlier try may have left is dropped first",
			base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'b@example.org');`,
			up: `DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`
		},
		{
			kind: "good",
			title: "There is one of that name, and it is valid",
			base: `${PARTS}
CREATE INDEX events_id_idx ON events (id);`,
			up: "CREATE INDEX IF NOT EXISTS events_id_idx ON events (id);"
		}
	],
	check: {
		scope: "statement",
		find: (step) => [
			...leftBehind(step),
			...unnamed$2(step),
			...step.unseen?.kind === "not-reached" ? [] : step.operations.flatMap((operation) => [...taken(operation, step), ...refused$1(operation, step)])
		]
	}
};
/** Only the catalogue after the failure can tell. */
function leftBehind(step) {
	if (step.observation?.ok !== false || step.statement.transactional) return [];
	return step.operations.flatMap((operation) => {
		if (!("relation" in operation) || operation.relation === void 0) return [];
		const table = step.after.relations.get(step.after.relations.get(operation.relation)?.table ?? operation.relation);
		const known = step.catalog.relations.get(table?.name ?? "")?.indexes ?? [];
		return (table?.indexes ?? []).filter((index) => !index.valid && !known.some(({ name, valid }) => name === index.name && !valid)).map(({ name }) => ({
			relation: table?.name,
			message: `The build fails and leaves ${name} behind, INVALID: no query uses it, every write keeps it up to date, and its name is taken.`,
			instead: sequence([outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteRelation(name)};`], ["once what made it fail is mended, in the same way", `-- ${step.statement.sql.replaceAll("\n", "\n-- ")};`]),
			claim: { seen: `Seen in the catalogue after the failure: ${name} is not valid.` }
		}));
	});
}
/** Without a name the second try builds another one beside what the first one left. REINDEX has no other way. */
function unnamed$2({ operations, interrupted, migration, statement }) {
	if (!interrupted || interrupted.recovered || interrupted.failure) return [];
	const build = operations.find((operation) => operation.kind === "create-index");
	if (!build || build.name !== void 0) return [];
	return interrupted.left.flatMap(({ object, invalid }) => invalid ? [{
		relation: build.relation,
		severity: "warning",
		message: `Interrupted half-way and run again, it builds another index and leaves ${object} behind, INVALID: no query uses it, and every write keeps it up to date.`,
		instead: sequence([outsideTransaction(migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteRelation(object)};`], ["in the same way, with that name so that the line above finds it", `${statement.sql.replace(/\bon\b/i, (word) => `${quoteName(bareName(object))} ${word}`)};`]),
		claim: { seen: "Its session was ended while it was building, and the script run again." }
	}] : []);
}
/** IF NOT EXISTS, and what exists is no use. */
function taken(operation, step) {
	if (operation.kind !== "create-index" || !operation.ifNotExists || operation.name === void 0) return [];
	const index = invalidIndex(step.catalog, `${schemaOf(operation.relation)}.${operation.name}`);
	if (!index || step.observation && !isStillInvalid(step, index)) return [];
	return [{
		relation: operation.relation,
		message: `${index.name} exists and is INVALID: IF NOT EXISTS reports success over it, and no query can use it.`,
		instead: rebuilt(step, operation.relation, index),
		claim: step.observation ? { seen: `Seen in the catalogue after the statement: ${index.name} is not valid.` } : {}
	}];
}
function isStillInvalid({ observation, after }, { name }) {
	return observation?.ok === true && invalidIndex(after, name) !== void 0;
}
/** ADD CONSTRAINT … USING INDEX takes none that is not valid. */
function refused$1(operation, step) {
	if (operation.kind !== "add-constraint" || operation.constraint.usingIndex === void 0) return [];
	const name = `${schemaOf(operation.relation)}.${operation.constraint.usingIndex}`;
	const index = invalidIndex(step.catalog, name);
	if (!index) return [];
	return [{
		relation: operation.relation,
		message: `The server refuses USING INDEX ${name}: it is INVALID.`,
		instead: rebuilt(step, operation.relation, index),
		claim: { fails: ["55000"] }
	}];
}
function invalidIndex({ relations }, name) {
	return relations.get(relations.get(name)?.table ?? "")?.indexes.find((one) => one.name === name && !one.valid);
}
/** An index on the parent becomes valid with its last part; any other is built again. */
function rebuilt(step, relation, { name }) {
	if (step.catalog.relations.get(relation)?.kind === "partitioned-table") return `-- for each partition whose index is missing: CREATE INDEX CONCURRENTLY …, then\n-- ALTER INDEX ${quoteRelation(name)} ATTACH PARTITION …;`;
	return sequence([outsideTransaction(step.migration), `REINDEX INDEX CONCURRENTLY ${quoteRelation(name)};`]);
}
// src/rules/grant-too-wide.ts
const ORDERS$2 = "CREATE TABLE orders (id bigint PRIMARY KEY, customer text);";
const grantTooWide = {
	id: "grant-too-wide",
	category: "security",
	severity: "warning",
	title: "A grant to everybody, of everything, or past all checks",
	why: `PUBLIC is every role there is and every one to come. ALL on a table includes TRUNCATE, which row level security does not
stop, REFERENCES and TRIGGER, and from 17 on MAINTAIN (manual 18, 5.8). A SUPERUSER passes every check, BYPASSRLS every policy,
and pg_execute_server_program and the like reach the server's files as its own account (21.2, 21.5).`,
	examples: [
		{
			kind: "bad",
			title: "Every role reads the orders",
			base: ORDERS$2,
			up: "GRANT SELECT ON orders TO PUBLIC;",
			down: "REVOKE SELECT ON orders FROM PUBLIC;"
		},
		{
			kind: "bad",
			title: "The application may also truncate",
			base: `${ORDERS$2}
CREATE ROLE shop NOLOGIN;`,
			up: "GRANT ALL PRIVILEGES ON orders TO shop;",
			down: "REVOKE ALL PRIVILEGES ON orders FROM shop;"
		},
		{
			kind: "bad",
			title: "Everybody may create objects that others trip over",
			up: "GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;"
		},
		{
			kind: "good",
			title: "To one role, what it needs",
			base: `${ORDERS$2}
CREATE ROLE shop NOLOGIN;`,
			up: "GRANT SELECT, INSERT ON orders TO shop;",
			down: "REVOKE SELECT, INSERT ON orders FROM shop;"
		},
		{
			kind: "good",
			title: "What everybody has anyway",
			base: "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;",
			up: "GRANT EXECUTE ON FUNCTION one() TO PUBLIC;"
		},
		{
			kind: "good",
			title: "Taken away",
			base: `${ORDERS$2}
GRANT ALL ON orders TO PUBLIC;`,
			up: "REVOKE ALL ON orders FROM PUBLIC;"
		}
	],
	check: onOperations([
		"grant",
		"alter-default-privileges",
		"create-role",
		"alter-role",
		"grant-role"
	], (operation, step) => {
		switch (operation.kind) {
			case "grant": return ofPrivileges(operation, step, onObjects(operation));
			case "alter-default-privileges": return ofPrivileges(operation, step, `${operation.objectType}s to come`);
			case "grant-role": return ofMembership(operation, step);
			default: return ofRole(operation, step);
		}
	})
};
/** What PUBLIC has of new objects by itself, and USAGE, which opens nothing alone (manual 18, 5.8, table 5.2). */
const HARMLESS = {
	function: ["execute", "all"],
	procedure: ["execute", "all"],
	routine: ["execute", "all"],
	language: ["usage", "all"],
	type: ["usage", "all"],
	domain: ["usage", "all"],
	schema: ["usage"],
	database: [
		"connect",
		"temporary",
		"temp"
	]
};
/** Where ALL holds more than an application needs. */
const WIDE_ALL = /* @__PURE__ */ new Set([
	"table",
	"schema",
	"database"
]);
function ofPrivileges(operation, step, what) {
	const { revoke, objectType, privileges, grantees } = operation;
	if (revoke) return void 0;
	const opening = privileges.filter((one) => !HARMLESS[objectType]?.includes(one));
	const isPublic = grantees.includes("public") && opening.length > 0;
	const isAll = privileges.includes("all") && WIDE_ALL.has(objectType);
	if (!isPublic && !isAll) return void 0;
	const words = isAll ? "every privilege" : opening.join(", ").toUpperCase();
	return {
		message: `${isPublic ? "Every role there is or will be" : grantees.join(", ")} ${isPublic || grantees.length === 1 ? "gets" : "get"} ${words} on ${what}.`,
		...operation.kind === "grant" && objectType === "table" && !operation.allInSchema && { relation: operation.objects[0] },
		instead: narrowed(operation, opening, isPublic),
		claim: ran(step)
	};
}
function onObjects({ objectType, allInSchema, objects }) {
	return allInSchema ? `all ${objectType}s in schema ${objects.join(", ")}` : `${objectType} ${objects.join(", ")}`;
}
const ENOUGH = {
	table: "SELECT, INSERT, UPDATE, DELETE",
	schema: "USAGE",
	database: "CONNECT",
	sequence: "USAGE"
};
/** The same for a role of its own, and without what nobody needs day by day. */
function narrowed(operation, opening, isPublic) {
	const { objectType, privileges, grantees } = operation;
	const named = operation.kind === "grant" ? operation.objects[0] : void 0;
	const role = quoteName(`${bareName(named ?? objectType)}_user`);
	const wanted = privileges.includes("all") ? ENOUGH[objectType] ?? "ALL" : opening.join(", ").toUpperCase();
	const to = isPublic ? role : grantees.map(quoteName).join(", ");
	const made = isPublic ? `-- a role for it, which is then granted to those who need it\nCREATE ROLE ${role} NOLOGIN;\n` : "-- what an application needs day by day\n";
	if (operation.kind === "alter-default-privileges") return `${made}ALTER DEFAULT PRIVILEGES GRANT ${wanted} ON ${plural(objectType)} TO ${to};`;
	const objects = operation.objects.map(operation.objectType === "schema" ? quoteName : quoteRelation).join(", ");
	return operation.allInSchema ? `${made}GRANT ${wanted} ON ALL ${plural(objectType)} IN SCHEMA ${operation.objects.map(quoteName).join(", ")} TO ${to};` : `${made}GRANT ${wanted} ON ${objectType.toUpperCase()} ${objects} TO ${to};`;
}
function plural(objectType) {
	return `${objectType.toUpperCase()}S`;
}
const MIGHTY = {
	superuser: "passes every check of the server",
	bypassrls: "passes every row level security policy"
};
function ofRole({ name, options }, step) {
	return Object.entries(MIGHTY).flatMap(([option, effect]) => options[option] === "true" ? [{
		message: `The role ${name} ${effect}.`,
		instead: `-- without it, and with grants and policies for what the role is to do\n${step.statement.sql.replace(new RegExp(`\\b${option}\\b`, "i"), `NO${option.toUpperCase()}`)};`,
		claim: ran(step)
	}] : []);
}
/** Predefined roles that reach the server's files and programs (manual 18, 21.5). */
const SERVER_ROLES = /* @__PURE__ */ new Set([
	"pg_execute_server_program",
	"pg_read_server_files",
	"pg_write_server_files"
]);
function ofMembership({ revoke, roles, grantees }, step) {
	const mighty = roles.filter((role) => SERVER_ROLES.has(role));
	if (revoke || mighty.length === 0) return void 0;
	return {
		message: `As a member of ${mighty.join(", ")}, ${grantees.join(", ")} can reach files or programs as the server's own account, and from there everything.`,
		instead: "-- let the client read and write the files, with \\copy or COPY … FROM stdin",
		claim: ran(step)
	};
}
function ran({ observation }) {
	return observation?.ok ? { seen: "The server granted it in the run." } : {};
}
// src/rules/lock-table.ts
const BASE$19 = "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);";
const lockTable = {
	id: "lock-table",
	category: "lock-heavy",
	severity: "error",
	title: "LOCK TABLE in SHARE mode or stronger",
	why: `The lock is kept until the transaction ends, whatever comes after it, and writers wait all that time; under ACCESS
EXCLUSIVE, which is what LOCK TABLE takes when no mode is named, readers too (manual 18, LOCK and 13.3.1).`,
	examples: [{
		kind: "bad",
		title: "Without a mode it is the strongest",
		base: BASE$19,
		up: "LOCK TABLE orders;"
	}, {
		kind: "good",
		title: "A mode that lets readers and writers go on",
		base: BASE$19,
		up: "LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE;"
	}],
	check: onOperations(["lock-table"], ({ relation, mode }, step) => {
		if (!isAtLeast(mode, "ShareLock") || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${mode} on ${relation} is kept until the transaction ends.`,
			instead: `-- leave it out: each statement takes the lock that it needs, when it needs it, and with\nSET LOCAL lock_timeout = '5s';\n-- gives up instead of making others wait`,
			claim: { locks: [{
				relation,
				mode
			}] }
		};
	})
};
// src/rules/lock-timeout-cancels-concurrent-build.ts
/** Elsewhere in the database a report, a dump or a batch job that is open for half a minute is an ordinary thing. */
const SHORT_LOCK_TIMEOUT = 3e4;
/** It counts for the whole build, which reads the table twice and waits three times. */
const SHORT_STATEMENT_TIMEOUT = 9e5;
const lockTimeoutCancelsConcurrentBuild = {
	id: "lock-timeout-cancels-concurrent-build",
	category: "lock-heavy",
	severity: "warning",
	title: "A short lock_timeout or statement_timeout during a concurrent build",
	why: `A concurrent build waits for every older transaction of the database to end, also for those that never touch the table (manual
18, CREATE INDEX, "Building Indexes Concurrently"). That wait is one for a lock: lock_timeout cancels it with SQLSTATE 55P03,
statement_timeout with 57014, and an INVALID index stays that every write has to maintain. Nobody waits behind the
build meanwhile, so that it needs no timeout.`,
	examples: [
		{
			kind: "bad",
			title: "Any transaction that is open for five seconds cancels it",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: `SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`
		},
		{
			kind: "bad",
			title: "A build that takes longer than a minute is cancelled",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: `SET statement_timeout = '1min';
REINDEX INDEX CONCURRENTLY orders_pkey;`
		},
		{
			kind: "good",
			title: "The timeout is for the statement that others queue behind",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
			up: `SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`
		}
	],
	check: onOperations(["create-index", "reindex"], (build, step) => {
		const { relation } = build;
		if (!build.concurrently || step.inBlock || relation && !isInUse(step, relation)) return void 0;
		const short = shortTimeouts(step);
		return short.length > 0 ? draft$15(step, relation, short) : void 0;
	})
};
function isShort(ms, limit) {
	return ms > 0 && ms < limit;
}
function shortTimeouts({ lockTimeoutMs, statementTimeoutMs }) {
	return [...isShort(lockTimeoutMs, SHORT_LOCK_TIMEOUT) ? [{
		name: "lock_timeout",
		ms: lockTimeoutMs
	}] : [], ...isShort(statementTimeoutMs, SHORT_STATEMENT_TIMEOUT) ? [{
		name: "statement_timeout",
		ms: statementTimeoutMs
	}] : []];
}
function draft$15(step, relation, short) {
	const off = short.map(({ name }) => `SET ${name} = 0;`).join("\n");
	const words = short.map(({ name, ms }) => `${name} is ${asSetting(ms)}`).join(", ");
	const isOwn = short.every(({ name }) => settingBefore(step, name) !== void 0);
	return {
		relation,
		message: `${words} here: ${short.map(whatCancels).join(", or ")}, and an INVALID index is left behind.`,
		instead: sequence([outsideTransaction(step.migration), `${step.statement.sql};`]),
		suggestion: isOwn ? insertBefore(step, off) : void 0,
		claim: step.observation ? { seen: `In force when the build began: ${words}.` } : {}
	};
}
function whatCancels({ name, ms }) {
	return name === "lock_timeout" ? `any transaction of the database that stays open for ${asSetting(ms)} meanwhile cancels the build` : `the build is cancelled when it takes longer than ${asSetting(ms)}`;
}
// src/rules/queue-proof.ts
/** What came of the migration where a transaction stayed open and no timeout ended its wait; empty where that was not seen. */
function seenToQueue(rehearsal) {
	const queue = rehearsal?.traffic?.queue;
	if (queue?.status !== "waited" || queue.lockTimeoutMs !== 0) return "";
	const { relation = "", holder = "read", stayedMs = 0, reads, writes } = queue;
	const behind = [...reads ? [`reads up to ${duration(reads.longestMs)}`] : [], ...writes ? [`writes up to ${duration(writes.longestMs)}`] : []];
	const done = holder === "read" ? "read" : "written to";
	const queued = behind.length > 0 ? `, and behind it waited ${list(behind)}` : "";
	return ` A transaction that had ${done} ${relation} stayed open for ${duration(stayedMs)}: the migration waited until it was gone${queued}.`;
}
// src/rules/lock-timeout-not-in-effect.ts
const BASE$18 = "CREATE TABLE orders (id bigint PRIMARY KEY);";
const lockTimeoutNotInEffect = {
	id: "lock-timeout-not-in-effect",
	category: "transactions",
	severity: "warning",
	title: "A lock_timeout that is set, and not in effect where it is needed",
	why: `SET counts from the next statement on, SET LOCAL only until its transaction ends, and outside of a transaction not at all: the
server answers with a warning that few tools show (manual 18, SET). Zero switches the timeout off (19.11), and whoever reads
the file thinks that it is guarded.`,
	examples: [
		{
			kind: "bad",
			title: "Set after the statement that needs it",
			base: BASE$18,
			up: `ALTER TABLE orders ADD COLUMN note text;
SET lock_timeout = '5s';`
		},
		{
			kind: "bad",
			title: "SET LOCAL after the transaction was ended",
			base: BASE$18,
			up: `BEGIN;
SET LOCAL lock_timeout = '5s';
COMMIT;
ALTER TABLE orders ADD COLUMN note text;`
		},
		{
			kind: "bad",
			title: "SET LOCAL outside of a transaction",
			base: BASE$18,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
VACUUM orders;`
		},
		{
			kind: "bad",
			title: "Switched off",
			base: BASE$18,
			up: `SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN note text;`
		},
		{
			kind: "good",
			title: "Set before, and reset when the lock is there",
			base: BASE$18,
			up: `SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
RESET lock_timeout;`
		}
	],
	check: {
		scope: "migration",
		find: ({ steps, rehearsal }) => {
			const found = firstUnguarded(steps);
			const cause = found && whyNotInEffect(found.step);
			return found && cause ? [draft$14(found.step, found.lock, cause, seenToQueue(rehearsal))] : [];
		}
	}
};
/** Why a timeout that the file sets does not hold at this statement, which has none; undefined where it sets none. */
function whyNotInEffect(step) {
	const before = settingBefore(step, "lock_timeout");
	if (before) return whyGone(before, step);
	const later = settingsOf(step.steps.slice(step.steps.indexOf(step) + 1), "lock_timeout").find(({ ms }) => ms > 0);
	return later && { words: `line ${lineOf$1(later.step)} sets it only afterwards` };
}
function whyGone(setting, step) {
	const line = lineOf$1(setting.step);
	if (setting.operation.kind === "reset") return { words: `line ${line} resets it` };
	if (setting.ms === 0) return { words: `line ${line} switches it off` };
	if (setting.operation.local && !setting.step.inBlock) return {
		words: `SET LOCAL on line ${line} has no effect outside of a transaction`,
		idle: setting
	};
	if (setting.step.transaction !== step.transaction) return { words: `what line ${line} sets ended with its transaction` };
	return { words: `what line ${line} sets does not hold any more` };
}
function draft$14(step, { relation, mode }, { words, idle }, seen) {
	const setting = settingFor(step, "lock_timeout", 5e3);
	const { start, end } = (idle?.step ?? step).statement.span;
	return {
		relation,
		message: `${idle ? `Line ${lineOf$1(step)}` : "It"} asks for ${mode} on ${relation} without a lock_timeout, because ${words}: if it has to wait, everything else on the table waits behind it.`,
		instead: `${setting}\n${step.statement.sql};`,
		suggestion: idle ? withoutLocal(idle.step) : insertBefore(step, setting),
		claim: step.observation ? { seen: `${mode} was requested on ${relation} with lock_timeout = 0: ${words}.${seen}` } : {},
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
function withoutLocal(step) {
	const { sql } = step.statement;
	const edited = sql.replace(/^(set)\s+local\b/i, "$1");
	return edited === sql ? void 0 : replaceStatement(step, edited);
}
function lineOf$1({ statement }) {
	return statement.span.start.line;
}
// src/rules/lock-timeout-too-long.ts
const lockTimeoutTooLong = {
	id: "lock-timeout-too-long",
	category: "transactions",
	severity: "notice",
	title: "A lock_timeout above the agreed limit",
	why: `For as long as a statement waits for its lock, every later query on the table waits behind it: the queue is served in order
(manual 18, 13.3), so the timeout is the outage that a migration may cause before it gives up (19.11, lock_timeout). The limit
is \`limits.lock-timeout\` of the configuration.`,
	examples: [
		{
			kind: "bad",
			title: "Everybody may wait for ten minutes",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `SET lock_timeout = '10min';
ALTER TABLE orders ADD COLUMN note text;`
		},
		{
			kind: "bad",
			title: "The project allows two seconds",
			config: "limits:\n  lock-timeout: 2s\n",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`
		},
		{
			kind: "good",
			title: "For a moment only",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;`
		},
		{
			kind: "good",
			title: "A long wait for a lock that nobody queues behind",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '10min';
COMMENT ON TABLE orders IS 'What customers bought';`
		}
	],
	check: {
		scope: "migration",
		find: ({ steps, options }) => {
			const limit = options.limits.lockTimeout;
			const step = steps.find((one) => one.lockTimeoutMs > limit && queueingLock(one));
			const lock = step && queueingLock(step);
			return step && lock ? [draft$13(step, lock, limit)] : [];
		}
	}
};
function draft$13(step, { relation, mode }, limit) {
	const set = settingBefore(step, "lock_timeout");
	const place = set?.step ?? step;
	const { start, end } = place.statement.span;
	const setting = settingFor(step, "lock_timeout", limit);
	const timeout = asSetting(step.lockTimeoutMs);
	return {
		relation,
		message: `${mode} on ${relation} is waited for up to ${timeout}, and everything else on the table waits behind it; the limit is ${asSetting(limit)}.`,
		instead: `${setting}\n${step.statement.sql};`,
		suggestion: set ? replaceStatement(place, setting) : insertBefore(step, setting),
		claim: step.observation ? { seen: `${mode} was requested on ${relation} with lock_timeout = ${timeout}.` } : {},
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
// src/rules/at-scale.ts
const inTime = ({ lowMs, middleMs, highMs }) => ({
	low: lowMs,
	middle: middleMs,
	high: highMs
});
/** The sum over the statements whose figures are production's; undefined where there are none. */
function totalOf(steps, measure) {
	const known = steps.flatMap((step) => {
		const estimate = step.observation?.estimate;
		return estimate && !estimate.isPerMillion ? [{
			step,
			estimate,
			...measure(estimate)
		}] : [];
	});
	const [first, ...rest] = known;
	if (!first) return void 0;
	const main = rest.reduce((one, other) => other.middle > one.middle ? other : one, first);
	const sum = (value) => known.reduce((all, one) => all + value(one), 0);
	return {
		low: sum(({ low }) => low),
		middle: sum(({ middle }) => middle),
		high: sum(({ high }) => high),
		main: main.estimate,
		isSeen: known.every(({ estimate: { growth, isFullSize } }) => growth === "constant" || isFullSize === true),
		step: main.step,
		unknown: steps.filter(({ observation }) => observation && !observation.own).length - known.length
	};
}
/** All of the interval is beyond the limit, or most of it, or only its end; undefined where all is within. */
function beyondLimit({ low, middle, high }, limit) {
	if (low > limit) return "surely";
	if (middle > limit) return "likely";
	return high > limit ? "maybe" : void 0;
}
/** How grave an estimate makes a finding: an interval that straddles the limit proves nothing. */
function severityOf(certainty, worst) {
	if (certainty === "surely") return worst;
	return certainty === "likely" && worst === "error" ? "warning" : "notice";
}
function estimateOf({ low, high, main }) {
	return {
		rows: main.rows,
		lowMs: low,
		highMs: high,
		basis: main.basis
	};
}
/** `at the 80,000,000 rows that public.orders holds in production`; of a total that grows with nothing, nothing. */
function atRows({ main: { relation, rows } }) {
	return relation === void 0 || rows === 0 ? "" : ` at the ${count(rows)} rows that ${relation} holds in production`;
}
/** `1 min`, or `40 s to 2 min`. */
function between(low, high, words) {
	const [from, to] = [words(low), words(high)];
	return from === to ? from : `${from} to ${to}`;
}
/** What was run at that size is seen; what was extended to it is expected. */
function claimOf$3({ isSeen, main }) {
	return isSeen ? { seen: "Seen in the run, over as many rows as production has, or over none." } : { expected: `Worked out from runs at smaller sizes: ${main.basis}.` };
}
/** What is left out of a sum. */
function besides({ unknown }) {
	if (unknown === 0) return "";
	return ` ${unknown === 1 ? "One of its statements is" : `${count(unknown)} of its statements are`} not in it: what that takes at this size is not known.`;
}
// src/rules/disk-headroom.ts
const diskHeadroom = {
	id: "disk-headroom",
	category: "cost",
	severity: "warning",
	title: "More free disk needed than the limit at production’s size",
	why: `A table that is rewritten is there twice until its transaction ends, with all of its indexes, and a sort that memory does not
hold goes to temporary files (manual 18, ALTER TABLE, Notes, and 19.4.1). Where the disk is full, the server stops. The limit is
\`limits.disk-headroom\`.`,
	examples: [{
		kind: "bad",
		title: "It needs more than the limit",
		config: "estimates: true\nlimits:\n  disk-headroom: 100kB\n",
		up: "CREATE TABLE numbers AS SELECT g AS id FROM generate_series(1, 20000) g;"
	}, {
		kind: "good",
		title: "It stays within it",
		config: "estimates: true\nlimits:\n  disk-headroom: 1GB\n",
		up: "CREATE TABLE numbers AS SELECT g AS id FROM generate_series(1, 20000) g;"
	}],
	check: {
		scope: "migration",
		find: ({ steps, options: { limits } }) => {
			const total = fullest(steps);
			const certainty = total && beyondLimit(total, limits.diskHeadroom);
			if (!total || !certainty) return [];
			const { start, end } = total.step.statement.span;
			return [{
				message: `The migration needs about ${bytes(total.middle)} of free disk${atRows(total)}, beyond the limit of ${bytes(limits.diskHeadroom)}; most of it is this statement's.`,
				...total.main.relation !== void 0 && { relation: total.main.relation },
				severity: severityOf(certainty, "warning"),
				claim: claimOf$3(total),
				instead: "-- look for that much free disk, also on the replicas, before it is deployed",
				place: {
					file: total.step.statement.file,
					line: start.line,
					endLine: end.line
				}
			}];
		}
	}
};
/** Old files go when their transaction ends: the one that needs most decides. */
function fullest(steps) {
	return [...groupBy(steps, ({ transaction }) => transaction).values()].flatMap((inside) => totalOf(inside, needed) ?? []).toSorted((one, other) => other.middle - one.middle)[0];
}
/** Sizes hardly wobble. */
const needed = ({ diskBytes }) => ({
	low: diskBytes * .8,
	middle: diskBytes,
	high: diskBytes * 1.2
});
// src/rules/long-lock.ts
const BASE$17 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const longLock = {
	id: "long-lock",
	category: "cost",
	severity: "error",
	title: "A lock that was held beyond the limit",
	why: `Whoever comes meanwhile waits, and with connections taken by those who wait, soon the whole application does (manual 18,
13.3.1). The time is that from the statement that takes the lock to the end of its transaction: as it was in this rehearsal,
and where the statistics file tells production's rows, as it will be with those (docs/estimates.md). The limits are \`limits.blocked-reads\` and \`limits.blocked-writes\`.`,
	examples: [
		{
			kind: "bad",
			title: "Readers wait while the transaction does something else",
			config: "limits:\n  blocked-reads: 200ms\n",
			base: BASE$17,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_sleep(0.3);`
		},
		{
			kind: "bad",
			title: "Writers wait",
			config: "limits:\n  blocked-writes: 200ms\n",
			base: BASE$17,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE TRIGGER USER;
SELECT pg_sleep(0.3);`
		},
		{
			kind: "good",
			title: "The wait comes before the lock",
			config: "limits:\n  blocked-reads: 200ms\n",
			base: BASE$17,
			up: `SET LOCAL lock_timeout = '5s';
SELECT pg_sleep(0.3);
ALTER TABLE orders ADD COLUMN note text;`
		}
	],
	check: {
		scope: "migration",
		find: ({ steps, options: { limits } }) => {
			const measured = longLocks(steps, limits);
			const seen = new Set(measured.map(({ step, lock }) => keyOf(step, lock)));
			const estimated = longAtScale(steps, limits).filter(({ step, lock }) => !seen.has(keyOf(step, lock)));
			return [...measured.map((one) => draft$12(one, limits)), ...estimated.map(draftAtScale)];
		}
	}
};
/** One for each relation and transaction: the first lock on it that was held too long. */
function longLocks(steps, limits) {
	const found = /* @__PURE__ */ new Map();
	for (const step of steps) for (const lock of step.observation?.ok && step.statement.transactional ? step.observation.locks : []) {
		const long = !lock.isNew && isAwaited(step, lock) ? beyond(step, lock, limits) : void 0;
		const key = keyOf(step, lock);
		if (long && !found.has(key)) found.set(key, long);
	}
	return [...found.values()];
}
function keyOf({ transaction }, { relation }) {
	return `${transaction} ${relation}`;
}
/** One for each relation and transaction, by what its statements take with production's rows. */
function longAtScale(steps, limits) {
	const found = /* @__PURE__ */ new Map();
	for (const step of steps) for (const lock of step.observation?.ok ? step.observation.locks : []) {
		const long = !lock.isNew && isAwaited(step, lock) ? beyondAtScale(step, lock, limits) : void 0;
		const key = keyOf(step, lock);
		if (long && !found.has(key)) found.set(key, long);
	}
	return [...found.values()];
}
function beyondAtScale(step, lock, { blockedReads, blockedWrites }) {
	const { reads, writes } = BLOCKS[lock.mode];
	const kept = reads ? "reads" : "writes";
	if (!writes || !step.statement.transactional && !isHeldThroughout(step, lock)) return void 0;
	const total = totalOf(isLate(step) ? holding(step).slice(1) : holding(step), inTime);
	const limit = reads ? blockedReads : blockedWrites;
	const certainty = total && total.main.rows > 0 ? beyondLimit(total, limit) : void 0;
	return total && certainty && {
		step,
		lock,
		total,
		certainty,
		kept,
		limit
	};
}
/** The statements of its transaction during which the lock is held. */
function holding(step) {
	return step.steps.slice(step.steps.indexOf(step)).filter(({ transaction }) => transaction === step.transaction);
}
/** A statement outside of a transaction may let go of a lock on its way; VACUUM FULL does not. */
function isHeldThroughout({ observation }, { heldMs }) {
	return observation !== void 0 && heldMs > observation.durationMs / 2;
}
function beyond(step, lock, { blockedReads, blockedWrites }) {
	const ms = lock.heldMs - (isLate(step) ? step.observation?.durationMs ?? 0 : 0);
	const { reads, writes } = BLOCKS[lock.mode];
	if (reads && ms > blockedReads) return {
		step,
		lock,
		ms,
		kept: "reads",
		limit: blockedReads
	};
	return writes && ms > blockedWrites ? {
		step,
		lock,
		ms,
		kept: "writes",
		limit: blockedWrites
	} : void 0;
}
/** Code may take its locks at any moment while it runs: only what comes after it counts for certain. */
function isLate({ operations }) {
	return operations.some((one) => one.kind === "run-block" || one.kind === "call" || one.kind === "select");
}
function draftAtScale({ step, lock, total, certainty, kept, limit }) {
	const { start, end } = step.statement.span;
	const { mode, relation } = lock;
	const is = certainty === "surely" ? "is" : "may be";
	const wait = certainty === "surely" ? "wait" : "may wait";
	return {
		relation,
		message: `${mode} on ${relation} ${is} held for ${between(total.low, total.high, duration)}${atRows(total)}: ${kept} ${wait} beyond the limit of ${duration(limit)}.${besides(total)}`,
		severity: severityOf(certainty, "error"),
		instead: instead$5(step),
		estimate: estimateOf(total),
		claim: claimOf$3(total),
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
function draft$12({ step, lock, ms, kept, limit }, limits) {
	const { start, end } = step.statement.span;
	const { mode, relation } = lock;
	const there = beyondAtScale(step, lock, limits)?.total;
	const expected = there ? ` It takes ${between(there.low, there.high, duration)}${atRows(there)}.` : "";
	return {
		relation,
		message: `${mode} on ${relation} is held for ${duration(ms)} in this rehearsal: ${kept} wait beyond the limit of ${duration(limit)}.${expected}`,
		...there && { estimate: estimateOf(there) },
		instead: instead$5(step),
		claim: { seen: `Seen in the run: ${mode} on ${relation} was held for ${duration(ms)}.` },
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
function instead$5(step) {
	const rest = step.steps.slice(step.steps.indexOf(step) + 1).filter(({ transaction, operations }) => transaction === step.transaction && !operations.every(isSetting$1));
	if (rest.length === 0) return "-- it is this statement itself that takes so long: see what else is found about it, or run it when nobody\n-- uses the table, with a statement_timeout that ends it in time";
	return sequence(["this migration", briefly(`${step.statement.sql};`)], ["the next one, when the lock is gone", rest.map(({ statement }) => `${statement.sql};`).join("\n")]);
}
function isSetting$1({ kind }) {
	return kind === "set" || kind === "reset" || kind === "transaction";
}
// src/rules/slow-migration.ts
const slowMigration = {
	id: "slow-migration",
	category: "cost",
	severity: "warning",
	title: "A migration that takes too long at production’s size",
	why: `A deployment waits for it, and whatever ends the deployment ends the migration on its way. Its statements were run at
several sizes, and what they took is extended to the rows of the statistics file (docs/estimates.md). The limit is
\`limits.migration\`.`,
	examples: [{
		kind: "bad",
		title: "It takes longer than the limit",
		config: "estimates: true\nlimits:\n  migration: 200ms\n",
		up: "SELECT pg_sleep(0.4);"
	}, {
		kind: "good",
		title: "It stays within it",
		config: "estimates: true\nlimits:\n  migration: 1h\n",
		up: "SELECT pg_sleep(0.1);"
	}],
	check: {
		scope: "migration",
		find: ({ steps, options: { limits } }) => {
			const total = totalOf(steps, inTime);
			const certainty = total && beyondLimit(total, limits.migration);
			if (!total || !certainty) return [];
			const { start, end } = total.step.statement.span;
			return [{
				message: `The migration ${certainty === "surely" ? "takes" : "may take"} ${between(total.low, total.high, duration)}${atRows(total)}, beyond the limit of ${duration(limits.migration)}; this statement takes most of it.${besides(total)}`,
				...total.main.relation !== void 0 && { relation: total.main.relation },
				severity: severityOf(certainty, "warning"),
				claim: claimOf$3(total),
				estimate: estimateOf(total),
				instead: "-- deploy it apart from the application, with time to spare, or in parts:\n-- a backfill in batches, each in a transaction of its own, an index CONCURRENTLY",
				place: {
					file: total.step.statement.file,
					line: start.line,
					endLine: end.line
				}
			}];
		}
	}
};
// src/rules/wal-volume.ts
const walVolume = {
	id: "wal-volume",
	category: "cost",
	severity: "warning",
	title: "More WAL than the limit at production’s size",
	why: `Every replica receives it and replays it, archives store it, and a slot whose reader is slow keeps all of it on disk until the
disk is full (manual 18, 26.2.6 and 28.5). The limit is \`limits.wal\`.`,
	examples: [{
		kind: "bad",
		title: "It writes more than the limit",
		config: "estimates: true\nlimits:\n  wal: 100kB\n",
		up: `CREATE TABLE numbers (id bigint PRIMARY KEY);
INSERT INTO numbers SELECT g FROM generate_series(1, 5000) g;`
	}, {
		kind: "good",
		title: "It stays within it",
		config: "estimates: true\nlimits:\n  wal: 1GB\n",
		up: `CREATE TABLE numbers (id bigint PRIMARY KEY);
INSERT INTO numbers SELECT g FROM generate_series(1, 5000) g;`
	}],
	check: {
		scope: "migration",
		find: ({ steps, options: { limits } }) => {
			const total = totalOf(steps, written);
			const certainty = total && beyondLimit(total, limits.wal);
			if (!total || !certainty) return [];
			const { start, end } = total.step.statement.span;
			return [{
				message: `The migration ${certainty === "surely" ? "writes" : "may write"} ${between(total.low, total.high, bytes)} of WAL${atRows(total)}, beyond the limit of ${bytes(limits.wal)}; most of it is this statement's.${besides(total)}`,
				...total.main.relation !== void 0 && { relation: total.main.relation },
				severity: severityOf(certainty, "warning"),
				claim: claimOf$3(total),
				instead: "-- in parts, with time for replicas and archives between them: watch pg_stat_replication (replay_lag)\n-- and pg_replication_slots (safe_wal_size) meanwhile",
				place: {
					file: total.step.statement.file,
					line: start.line,
					endLine: end.line
				}
			}];
		}
	}
};
const written = ({ walLowBytes, walHighBytes }) => ({
	low: walLowBytes,
	middle: (walLowBytes + walHighBytes) / 2,
	high: walHighBytes
});
// src/rules/long-read-into-new-relation.ts
/** Rows read from here on are called many: below, it is over in a moment. */
const MANY = 1e4;
const BASE$16 = `CREATE TABLE events (id bigint PRIMARY KEY, at date);
INSERT INTO events SELECT g, '2026-01-01' FROM generate_series(1, 20000) g;
CREATE TABLE kinds (id bigint PRIMARY KEY);
INSERT INTO kinds SELECT generate_series(1, 20);`;
const longReadIntoNewRelation = {
	id: "long-read-into-new-relation",
	category: "lock-heavy",
	severity: "warning",
	title: "A new table or materialised view filled from a large table",
	why: `While it reads, VACUUM can remove no row version of the whole database that died since it began (manual 18, 24.1), every
schema change of the table that is read waits for it, and all later queries on that table behind it (13.3.1). A deployment
waits as long.`,
	examples: [
		{
			kind: "bad",
			title: "A copy of a large table",
			base: BASE$16,
			up: "CREATE TABLE old_events AS SELECT * FROM events;"
		},
		{
			kind: "bad",
			title: "A materialised view over it",
			base: BASE$16,
			up: "CREATE MATERIALIZED VIEW days AS SELECT at, count(*) FROM events GROUP BY at;"
		},
		{
			kind: "good",
			title: "The structure now, the rows later",
			base: BASE$16,
			up: "CREATE MATERIALIZED VIEW days AS SELECT at, count(*) FROM events GROUP BY at WITH NO DATA;"
		},
		{
			kind: "good",
			title: "A small table",
			base: BASE$16,
			up: "CREATE TABLE old_kinds AS SELECT * FROM kinds;"
		}
	],
	check: onOperations(["create-table-as"], (made, step) => {
		const scan = step.observation?.scans.find(({ relation, tuples }) => tuples >= MANY && isInUse(step, relation));
		if (!made.withData || !scan || keptLocks(step).length > 0) return void 0;
		const rows = `${count(scan.tuples)} rows`;
		return {
			relation: scan.relation,
			message: `${rows} of ${scan.relation} are read into ${made.relation} in one statement: nothing can be vacuumed, and nothing can change ${scan.relation}, until it is done.`,
			instead: instead$4(made, step),
			claim: { seen: `Seen in the run: ${rows} of ${scan.relation} were read.` }
		};
	})
};
function instead$4({ materialized }, { statement }) {
	const sql = statement.sql.replace(/\s+with\s+data\s*$/i, "");
	if (!/^create\b/i.test(sql)) return `-- CREATE TABLE … AS … WITH NO DATA, then its rows range by range /* of a key */\n${sql};`;
	return sequence(["this migration: the structure alone", `${sql}\nWITH NO DATA;`], materialized ? ["later, at a quiet time, from a job", "-- REFRESH MATERIALIZED VIEW, which nobody waits for while it is empty"] : ["then its rows", "-- INSERT INTO … SELECT …, for one range of a key after the other, committing each time"]);
}
// src/rules/many-tables-one-transaction.ts
const BASE$15 = `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY);`;
const manyTablesOneTransaction = {
	id: "many-tables-one-transaction",
	category: "transactions",
	severity: "warning",
	title: "Several existing tables locked in one transaction",
	why: `The first lock is kept while the second is waited for. A transaction of the application that uses the same tables the other
way round then waits for the first and holds the second: a deadlock, which the server ends after deadlock_timeout by
cancelling one of the two, not always the migration (manual 18, 13.3.4). With lock_timeout it is over soon, and a notice.`,
	examples: [
		{
			kind: "bad",
			title: "One column each",
			base: BASE$15,
			up: `ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;`
		},
		{
			kind: "good",
			title: "Two changes of one table",
			base: BASE$15,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN source text;`
		},
		{
			kind: "good",
			title: "A transaction for each table",
			base: BASE$15,
			up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
COMMIT;
BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN IF NOT EXISTS note text;
COMMIT;`
		}
	],
	check: {
		scope: "migration",
		find: (context) => [...transactionsOf(context).values()].flatMap(judged)
	}
};
function judged(steps) {
	const targets = firstOfEach(steps.flatMap(targetsOf));
	const [first, second] = targets;
	return first && second ? [draft$11(first, second, targets)] : [];
}
function firstOfEach(targets) {
	return [...new Map(targets.toReversed().map((target) => [target.table, target])).values()].toReversed();
}
/** The other end of a foreign key belongs to its statement: it makes one target, not two. */
function targetsOf(step) {
	const locked = locksOf(step).filter((lock) => isAwaited(step, lock)).map(({ relation, mode }) => ({
		step,
		table: rootOf(step, relation),
		mode
	}));
	const named = new Set(step.operations.flatMap((one) => "relation" in one && one.relation ? [tableOf(step, one.relation)] : []));
	const own = locked.filter(({ table }) => named.has(table));
	return own.length > 0 || isCode(step) ? firstOfEach(own.length > 0 ? own : locked) : locked.slice(0, 1);
}
function locksOf(step) {
	const { observation } = step;
	return observation ? observation.locks.filter(({ isNew }) => !isNew) : predictedLocks(step);
}
function isCode({ operations }) {
	return operations.some((one) => [
		"run-block",
		"call",
		"select"
	].includes(one.kind));
}
/** Partitions are part of their table. */
function rootOf({ catalog }, relation) {
	let root = relation;
	for (let parent = catalog.relations.get(root)?.partitionOf; parent; parent = catalog.relations.get(root)?.partitionOf) root = parent;
	return root;
}
function tableOf(step, relation) {
	const known = step.catalog.relations.get(relation);
	return rootOf(step, known?.kind === "index" ? known.table ?? relation : relation);
}
function draft$11(first, second, targets) {
	const { step } = second;
	const { start, end } = step.statement.span;
	const isGuarded = targets.every((one) => one.step.lockTimeoutMs > 0);
	const others = targets.slice(2).map(({ table }) => table);
	const held = `${first.mode} on ${first.table}, taken on line ${lineOf(first)}, is held while ${[second.table, ...others].join(", ")} ${others.length === 0 ? "is" : "are"} locked as well`;
	return {
		relation: second.table,
		severity: isGuarded ? "notice" : void 0,
		message: `${held}: a transaction that uses them in another order deadlocks with it.`,
		instead: apart(targets),
		claim: step.observation?.ok ? { seen: `Seen in the run: ${held}, in one transaction.` } : {},
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
function lineOf({ step }) {
	return step.statement.span.start.line;
}
/** A migration for each table, in the author's order; what stands between goes with what is before it. */
function apart(targets) {
	const first = targets[0]?.step;
	const parts = [];
	for (const step of (first && transactionsOf(first).get(first.transaction)) ?? []) {
		if (step.operations.every(isSetting)) continue;
		const table = targetsOf(step)[0]?.table ?? parts.at(-1)?.table ?? "";
		if (parts.at(-1)?.table !== table) parts.push({
			table,
			sql: []
		});
		parts.at(-1)?.sql.push(`${step.statement.sql};`);
	}
	return sequence(...parts.map(({ sql }, at) => [at === 0 ? "this migration" : "the next migration", briefly(sql.join("\n"))]));
}
function isSetting({ kind }) {
	return kind === "set" || kind === "reset" || kind === "transaction";
}
// src/rules/migration-edited.ts
const migrationEdited = {
	id: "migration-edited",
	category: "rollback",
	severity: "error",
	title: "A merged migration was changed, renamed or deleted",
	why: `Databases that ran it do not run it again, so they keep what the old text made, and new ones get what the new text makes.
Tools that keep a checksum refuse to go on. Correct it with a new migration.`,
	examples: [{
		kind: "bad",
		title: "The merged file gets another column",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, note text);" }
		}
	}, {
		kind: "good",
		title: "A new migration adds it",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_note.up.sql": "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN note text;",
				"migrations/0002_note.down.sql": "ALTER TABLE orders DROP COLUMN note;"
			}
		}
	}],
	check: {
		scope: "set",
		find: ({ changes }) => changes.filter(({ change }) => change !== "added").map((change) => ({
			message: message$1(change),
			place: {
				file: change.file,
				line: 1,
				endLine: 1,
				migration: change.id
			}
		}))
	}
};
const WORDS = {
	added: "is new.",
	modified: "is on the base branch already and was changed: databases that ran it do not run it again.",
	renamed: "is on the base branch under another name: a tool may take it for a new migration and run it again.",
	deleted: "is on the base branch and was deleted: databases that ran it keep what it made."
};
/** The tool has not run it yet anywhere, so the new text is the one that counts. */
function isRollbackOnly({ change, history }) {
	return change === "modified" && history.edited.every((part) => part === "down");
}
function message$1(edit) {
	const { file, previousPath, change, history } = edit;
	if (isRollbackOnly(edit)) return `${file} is on the base branch; only its rollback script was changed.`;
	const was = previousPath && previousPath !== file ? ` It was ${previousPath}.` : "";
	const unseen = history.inBase && change !== "deleted" ? " It was not rehearsed: its former text is part of the base." : "";
	return `${file} ${WORDS[change]}${was}${unseen}`;
}
// src/rules/missing-audit-columns.ts
const missingAuditColumns = {
	id: "missing-audit-columns",
	category: "schema-design",
	severity: "notice",
	title: "A new table without the columns that every table has",
	why: `When a row came and when it last changed is the first question after an incident, and it cannot be answered for rows written
before the columns were there. now() is the start of the transaction (manual 18, 9.9.5). \`conventions.required-columns\` names others.`,
	examples: [
		{
			kind: "bad",
			title: "Nobody will know when",
			up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL
);`
		},
		{
			kind: "bad",
			title: "What the project requires",
			config: `conventions:
  required-columns: [tenant_id bigint]`,
			up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id integer NOT NULL,
  total numeric NOT NULL
);`
		},
		{
			kind: "good",
			title: "Both are there",
			up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);`
		},
		{
			kind: "good",
			title: "Rows that are never changed, and a table of codes",
			up: `CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  entry text NOT NULL
);
CREATE TABLE currencies (code text PRIMARY KEY, name text NOT NULL);`
		}
	],
	check: onAdditions((addition) => {
		const { relation, table, created, end } = addition;
		if (!created || table.persistence === "unlogged" || isCopy(created) || isLookup(end, relation)) return void 0;
		const { requiredColumns } = created.step.options.conventions;
		const isDefault = requiredColumns === DEFAULT_OPTIONS.conventions.requiredColumns;
		if (isDefault && (isLink(addition) || isAppendOnly(table))) return void 0;
		const missing = requiredColumns.filter((one) => !table.columns.some((column) => is(column, one, isDefault)));
		if (missing.length === 0) return void 0;
		const named = list(missing.map(({ name, type }) => `${name} ${type}`.trim()));
		return {
			step: created.step,
			message: `${relation} has no ${named.replaceAll("timestamp with time zone", "timestamptz")}.`,
			seen: `After the run its columns are ${list(table.columns.map(({ name, type }) => `${name} ${type}`))}.`
		};
	})
};
/** Other spellings of the usual two; a time without its zone is prefer-timestamptz's business. */
const SPELLINGS = {
	created_at: /^(created|inserted|added|registered)(_?(at|on|time|date|ts))?$|^(creation|create|insert)_?(time|date|ts)$/i,
	updated_at: /^(last_?)?(updated|modified|changed)(_?(at|on|time|date|ts))?$|^(last_?)?(update|modification|change)_?(time|date|ts)$/i
};
function is(column, required, isDefault) {
	const spelled = isDefault ? SPELLINGS[required.name] : void 0;
	if (spelled) return spelled.test(column.name);
	if (column.name.toLowerCase() !== required.name.toLowerCase()) return false;
	return required.type === "" || plainType(column.type) === plainType(required.type);
}
const ALIASES = {
	timestamptz: "timestamp with time zone",
	timestamp: "timestamp without time zone",
	int: "integer",
	int2: "smallint",
	int4: "integer",
	int8: "bigint",
	bool: "boolean",
	varchar: "character varying",
	char: "character",
	float8: "double precision",
	float4: "real",
	decimal: "numeric"
};
/** Spelled out and without its modifier. */
function plainType(type) {
	const bare = type.toLowerCase().replace(/\s*\([^)]*\)/, "").replace(/\s+/g, " ").trim();
	return ALIASES[bare] ?? bare;
}
/** A join table, or what hangs on another table's row: its key refers elsewhere, and there is hardly more. */
function isLink({ table: { columns, constraints } }) {
	const foreign = constraints.filter(({ kind }) => kind === "foreign-key").flatMap((key) => key.columns);
	const key = constraints.find(({ kind }) => kind === "primary-key")?.columns ?? [];
	const others = columns.filter(({ name }) => !foreign.includes(name) && name !== "id");
	const isPart = key.length > 0 && key.every((name) => foreign.includes(name));
	return (foreign.length >= 2 || isPart) && others.length <= 1;
}
const WRITTEN_ONCE = /(^|_)(log|logs|history|histories|audit|audits|event|events|journal|ledger|archive|snapshot|snapshots|outbox|inbox|queue)$|^(archived?|audit)_/i;
/** Rows that are written once and say when. */
function isAppendOnly({ name, columns }) {
	return WRITTEN_ONCE.test(bareName(name)) && columns.some(({ type }) => /^(timestamp|date)/.test(type));
}
// src/rules/missing-comment.ts
const CONFIG$3 = `rules:
  missing-comment: notice`;
const missingComment = {
	id: "missing-comment",
	category: "schema-design",
	severity: "off",
	title: "A new table or column without a COMMENT",
	why: `A comment is kept with the object, is shown by \\d+ and by every tool that draws the schema, and so is read where the migration is
not (manual 18, COMMENT). id, and the columns that every table has, need none.`,
	examples: [{
		kind: "bad",
		title: "What total is in, nobody wrote",
		config: CONFIG$3,
		up: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);
COMMENT ON TABLE orders IS 'What a customer asked for';`
	}, {
		kind: "good",
		title: "Commented later in the same migration",
		config: CONFIG$3,
		up: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);
COMMENT ON TABLE orders IS 'What a customer asked for';
COMMENT ON COLUMN orders.total IS 'In euro, tax included';`
	}],
	check: onAdditions((addition) => {
		const { relation, created, columns } = addition;
		const bare = columns.filter(({ name, step }) => name !== "id" && !step.options.conventions.requiredColumns.some((required) => required.name === name) && !isCommented(addition, name));
		const step = created?.step ?? bare[0]?.step;
		const missing = [...created && !isCommented(addition) ? ["the table"] : [], ...bare.map(({ name }) => name)];
		if (!step || missing.length === 0) return void 0;
		return {
			step,
			message: `${relation} has no comment on ${list(missing)}.`
		};
	})
};
/** What is commented on, with the names as written: `table orders`, `column public.orders.total`. */
const COMMENTS = /* @__PURE__ */ new WeakMap();
function commentsIn(steps) {
	const comments = COMMENTS.get(steps) ?? new Set(steps.flatMap(({ operations }) => operations).flatMap((one) => one.kind === "comment" ? [`${one.objectType} ${one.name}`] : []));
	COMMENTS.set(steps, comments);
	return comments;
}
/** With the schema or without it. */
function isCommented({ relation, steps }, column) {
	const comments = commentsIn(steps);
	return [relation, bareName(relation)].some((name) => comments.has(column === void 0 ? `table ${name}` : `column ${name}.${column}`));
}
// src/rules/missing-foreign-key.ts
const missingForeignKey = {
	id: "missing-foreign-key",
	category: "schema-design",
	severity: "notice",
	title: "A new column named after a table, and no foreign key to it",
	why: `Without the constraint nothing keeps the column from naming a row that is not there, or not there any more, and nobody reads from
the schema that the two belong together (manual 18, 5.5.5). On a new table it costs nothing to add.`,
	examples: [{
		kind: "bad",
		title: "customer_id may name anybody",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL
);`
	}, {
		kind: "good",
		title: "A later statement adds it; and the owner may be of several kinds",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE owners (id bigint PRIMARY KEY);`,
		up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL,
  owner_id bigint NOT NULL,
  owner_type text NOT NULL
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);`
	}],
	check: onAdditions((addition) => {
		const { relation, created } = addition;
		if (addition.table.persistence === "unlogged" || created && isCopy(created)) return void 0;
		const loose = addition.columns.flatMap((column) => {
			const parent = namedTable(addition, column);
			return parent ? [{
				column,
				parent: parent.name
			}] : [];
		});
		const [first] = loose;
		if (!first) return void 0;
		const words = loose.map(({ column, parent }) => `${column.name} to ${parent}`);
		return {
			step: first.column.step,
			message: `${relation} has no foreign key from ${list(words)}.`,
			seen: `After the run there is ${loose.length === 1 ? "a table of that name, and no such constraint" : "a table of each name, and no such constraints"}.`
		};
	})
};
/** The table whose key such a column holds, if it is of that key's type. Not one that is told by another column. */
function namedTable({ relation, table, end }, { name, column }) {
	const word = /^(\w+?)(?:_id|Id)$/.exec(name)?.[1];
	if (word === void 0 || column.generated || column.identity) return void 0;
	if (table.columns.some((other) => POLYMORPHIC.some((suffix) => other.name === `${word}${suffix}`))) return void 0;
	const { constraints } = table;
	if (constraints.some(({ kind, columns }) => kind === "foreign-key" && columns.includes(name))) return void 0;
	return variantsOf(word).flatMap((variant) => end.relations.get(`${schemaOf(relation)}.${variant}`) ?? []).find((parent) => parent.name !== relation && isKeyedBy(parent, column.type));
}
const POLYMORPHIC = [
	"_type",
	"Type",
	"_kind",
	"_table",
	"_class"
];
function variantsOf(word) {
	const names = [
		word,
		word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`,
		`${word}es`
	];
	return [...names, ...names.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`)];
}
function isKeyedBy({ kind, columns, constraints }, type) {
	if (kind !== "table" && kind !== "partitioned-table") return false;
	const key = constraints.find((one) => one.kind === "primary-key")?.columns ?? [];
	const own = columns.find(({ name }) => name === key[0])?.type ?? "";
	return key.length === 1 && comparableType(own) !== void 0 && comparableType(own) === comparableType(type);
}
// src/rules/missing-lock-timeout.ts
const missingLockTimeout = {
	id: "missing-lock-timeout",
	category: "transactions",
	severity: "warning",
	title: "A lock that others queue behind, without a lock_timeout",
	why: `A statement that waits for a strong lock, behind a long report for instance, makes every later query on the table wait
behind itself: the queue is served in order. With lock_timeout it gives up after a moment and can be tried again (manual
18, 19.11, lock_timeout; 13.3).`,
	examples: [{
		kind: "bad",
		title: "It waits for ever, and everybody behind it",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: "ALTER TABLE orders ADD COLUMN note text;"
	}, {
		kind: "good",
		title: "It gives up after five seconds",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: {
		scope: "migration",
		find: ({ steps, rehearsal }) => {
			const found = firstUnguarded(steps);
			return found && !whyNotInEffect(found.step) ? [draft$10(found.step, found.lock, seenToQueue(rehearsal))] : [];
		}
	}
};
function draft$10(step, { relation, mode }, seen) {
	const setting = settingFor(step, "lock_timeout", 5e3);
	const { start, end } = step.statement.span;
	return {
		relation,
		message: `It asks for ${mode} on ${relation} without a lock_timeout: if it has to wait, everything else on the table waits behind it.`,
		instead: `${setting}\n${step.statement.sql};`,
		suggestion: insertBefore(step, setting),
		claim: step.observation ? { seen: `${mode} was requested on ${relation} with lock_timeout = 0.${seen}` } : {},
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line,
			sql: step.statement.sql
		}
	};
}
// src/rules/missing-primary-key.ts
const missingPrimaryKey = {
	id: "missing-primary-key",
	category: "schema-design",
	severity: "warning",
	title: "A new table without a primary key",
	why: `Without one nothing tells two equal rows apart, no foreign key can refer to the table, and logical replication refuses its
UPDATEs and DELETEs (manual 18, 5.5.4 and 29.1).`,
	examples: [
		{
			kind: "bad",
			title: "Rows that cannot be told apart",
			up: "CREATE TABLE readings (sensor text NOT NULL, value numeric NOT NULL);"
		},
		{
			kind: "bad",
			title: "A join table takes the same pair twice",
			base: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE roles (id bigint PRIMARY KEY);`,
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE user_roles (
  user_id bigint NOT NULL REFERENCES users (id),
  role_id bigint NOT NULL REFERENCES roles (id)
);
CREATE INDEX user_roles_user_id_idx ON user_roles (user_id);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);`
		},
		{
			kind: "bad",
			title: "A join table whose key is not the pair takes it twice as well",
			base: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE roles (id bigint PRIMARY KEY);`,
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE user_roles (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id),
  role_id bigint NOT NULL REFERENCES roles (id)
);
CREATE INDEX user_roles_user_id_idx ON user_roles (user_id);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);`
		},
		{
			kind: "good",
			title: "The key comes with a later statement",
			up: `CREATE TABLE readings (id bigint GENERATED ALWAYS AS IDENTITY, sensor text NOT NULL, value numeric NOT NULL);
ALTER TABLE readings ADD PRIMARY KEY (id);`
		},
		{
			kind: "good",
			title: "The pair is the key",
			base: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE roles (id bigint PRIMARY KEY);`,
			up: `CREATE TABLE user_roles (
  user_id bigint NOT NULL REFERENCES users (id),
  role_id bigint NOT NULL REFERENCES roles (id),
  PRIMARY KEY (user_id, role_id)
);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);`
		}
	],
	check: onAdditions((addition) => {
		const { relation, table, created } = addition;
		const key = missingKey(addition);
		if (!created || !key) return void 0;
		const isPair = key.kind === "pair";
		const unique = !isPair && table.indexes.some((index) => index.unique);
		return {
			step: created.step,
			severity: unique ? "notice" : void 0,
			message: isPair ? `${relation} joins two tables and takes the same pair of ${list(key.columns)} twice: no key is over the pair.` : `${relation} has no primary key${unique ? ", only a unique index" : ""}.`,
			instead: createdWell(addition),
			seen: `After the run no ${isPair ? "unique index is over the pair" : "primary key is on it"}.`
		};
	})
};
// src/rules/missing-statement-timeout.ts
const ADVISED_MS = 6e4;
const BASE$14 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const missingStatementTimeout = {
	id: "missing-statement-timeout",
	category: "transactions",
	severity: "notice",
	title: "A scan or rewrite that keeps others waiting, without a statement_timeout",
	why: `lock_timeout ends the wait for a lock, not the work under it. Where that work grows with the table, statement_timeout is what
ends it, and the wait of everybody else, before it is an outage (manual 18, 19.11, statement_timeout). A scan that nobody waits
for, such as VALIDATE CONSTRAINT or a concurrent build, needs none.`,
	examples: [
		{
			kind: "bad",
			title: "The rewrite takes as long as it takes",
			base: BASE$14,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN total TYPE bigint;`
		},
		{
			kind: "bad",
			title: "So does the build of an index",
			base: BASE$14,
			up: `SET LOCAL lock_timeout = '5s';
CREATE INDEX orders_total_idx ON orders (total);`
		},
		{
			kind: "good",
			title: "It gives up after a minute",
			base: BASE$14,
			up: `SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '1min';
ALTER TABLE orders ALTER COLUMN total TYPE bigint;`
		},
		{
			kind: "good",
			title: "Reads and writes go on meanwhile",
			base: `${BASE$14}
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
			up: "ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;"
		}
	],
	check: {
		scope: "migration",
		find: ({ steps }) => {
			for (const step of steps) {
				const work = step.statementTimeoutMs === 0 ? longWork(step) : void 0;
				if (work) return [draft$9(step, work)];
			}
			return [];
		}
	}
};
/** Work that grows with a table, under a lock that others wait for. */
function longWork(step) {
	const { observation } = step;
	if (!observation) return foreseen$1(step);
	const lock = locksHeld(step).find((one) => !one.isNew && isAwaited(step, one));
	const scan = observation.scans.find(({ tuples }) => tuples >= 100);
	const rewritten = observation.rewrites[0];
	if (!lock || !observation.ok || !scan && rewritten === void 0) return void 0;
	const seen = rewritten ? `${rewritten} was rewritten` : `${count(scan?.tuples ?? 0)} rows of ${scan?.relation} were read`;
	return {
		relation: lock.relation,
		blocked: BLOCKS[lock.mode].reads ? "use" : "write to",
		seen: `${seen} under ${lock.mode} on ${lock.relation}, with statement_timeout = 0.`
	};
}
/** Without a run only what reads the whole table whatever it looks like. */
function foreseen$1(step) {
	const lock = step.operations.some(readsAll) ? queueingLock(step) : void 0;
	return lock && {
		relation: lock.relation,
		blocked: BLOCKS[lock.mode].reads ? "use" : "write to"
	};
}
function readsAll(operation) {
	switch (operation.kind) {
		case "create-index": return !operation.concurrently && !operation.only;
		case "vacuum": return operation.full;
		case "cluster": return true;
		case "refresh-materialized-view": return !operation.concurrently && operation.withData;
		case "add-constraint": return !operation.constraint.notValid && operation.constraint.usingIndex === void 0;
		default: return false;
	}
}
function draft$9(step, { relation, blocked, seen }) {
	const { start, end } = step.statement.span;
	const setting = settingFor(step, "statement_timeout", ADVISED_MS);
	return {
		relation,
		message: `Nobody can ${blocked} ${relation} while this statement works through its rows, and no statement_timeout ends it.`,
		suggestion: insertBefore(step, setting),
		claim: seen === void 0 ? {} : { seen },
		place: {
			file: step.statement.file,
			line: start.line,
			endLine: end.line
		}
	};
}
// src/rules/mixed-concerns.ts
const NAMES = [
	"orders",
	"customers",
	"invoices",
	"carts"
];
const BASE$13 = NAMES.map((name) => `CREATE TABLE ${name} (id bigint PRIMARY KEY, total numeric);`).join("\n");
const mixedConcerns = {
	id: "mixed-concerns",
	category: "transactions",
	severity: "notice",
	title: "One migration that changes many unrelated objects",
	why: `What is reviewed together, fails together and is rolled back together: the more a migration changes, the harder it is to say
which change went wrong, and the longer all of its locks are kept (manual 18, 13.3.1). Tables that foreign keys join count as
one, and so does one change made everywhere. The limit is \`limits.objects\`.`,
	examples: [
		{
			kind: "bad",
			title: "Four tables that have nothing to do with each other",
			config: "limits:\n  objects: 3\n",
			base: BASE$13,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ALTER COLUMN total SET DEFAULT 0;
ALTER TABLE invoices ADD COLUMN paid boolean;
ALTER TABLE carts ADD CONSTRAINT carts_total CHECK (total > 0) NOT VALID;`
		},
		{
			kind: "good",
			title: "One change, made everywhere",
			config: "limits:\n  objects: 3\n",
			base: BASE$13,
			up: `SET LOCAL lock_timeout = '5s';
${NAMES.map((name) => `ALTER TABLE ${name} ADD COLUMN tenant bigint;`).join("\n")}`
		},
		{
			kind: "good",
			title: "Tables that belong together",
			config: "limits:\n  objects: 3\n",
			base: `CREATE TABLE customers (id bigint PRIMARY KEY);
${[
				"orders",
				"invoices",
				"carts"
			].map((name) => `CREATE TABLE ${name} (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, total numeric);`).join("\n")}`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN limit_ numeric;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE invoices ADD COLUMN paid boolean;
ALTER TABLE carts ALTER COLUMN total SET DEFAULT 0;`
		}
	],
	check: {
		scope: "migration",
		find: ({ steps, options }) => {
			const changes = steps.flatMap(changesOf);
			const tables = [...new Set(changes.map(({ table }) => table))];
			const limit = options.limits.objects;
			if (tables.length <= limit || new Set(changes.map(({ what }) => what)).size === 1) return [];
			const groups = groupsOf$1(tables, steps);
			if (groups < 2) return [];
			return [{ message: `${count(tables.length)} existing tables in ${count(groups)} unrelated groups are changed here, more than the limit of ${count(limit)}: ${tables.join(", ")}. A migration for each group is easier to review and to roll back.` }];
		}
	}
};
/** Changes of tables in use, and of what belongs to them. */
function changesOf(step) {
	return step.operations.flatMap((one) => {
		if (READS.has(one.kind) || !("relation" in one) || one.relation === void 0) return [];
		const known = step.catalog.relations.get(one.relation);
		const table = known?.table ?? known?.partitionOf ?? one.relation;
		return isInUse(step, table) ? [{
			table,
			what: whatOf(one)
		}] : [];
	});
}
const READS = /* @__PURE__ */ new Set([
	"select",
	"copy",
	"comment",
	"lock-table",
	"vacuum"
]);
function whatOf(operation) {
	if (!("column" in operation) || operation.column === void 0) return operation.kind;
	const { column } = operation;
	return `${operation.kind} ${typeof column === "string" ? column : column.name}`;
}
/** How many groups the tables fall into when foreign keys join them, also through tables that are not changed. */
function groupsOf$1(tables, steps) {
	const relations = steps.at(-1)?.after.relations ?? /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Map();
	const find = (name) => {
		const above = groups.get(name);
		return above === void 0 ? name : find(above);
	};
	for (const { name, constraints } of relations.values()) for (const { references } of constraints) {
		const [one, other] = [find(name), find(references?.relation ?? name)];
		if (one !== other) groups.set(one, other);
	}
	return new Set(tables.map(find)).size;
}
// src/rules/money-type.ts
const moneyType = {
	id: "money-type",
	category: "schema-design",
	severity: "warning",
	title: "An amount of money as money, real or double precision",
	why: `real and double precision cannot hold 0.10 and their sums are off by cents; the manual says not to keep money in them. money
reads and writes by lc_monetary, so that the same value means another currency on another server (manual 18, 8.1.3 and 8.2).`,
	examples: [
		{
			kind: "bad",
			title: "Cents go missing",
			up: `CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total_amount double precision NOT NULL,
  tax real NOT NULL
);`
		},
		{
			kind: "bad",
			title: "money depends on the server’s locale",
			base: "CREATE TABLE products (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE products ADD COLUMN list_price money;`
		},
		{
			kind: "good",
			title: "numeric; and a measurement may be a float",
			up: `CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total_amount numeric(19, 4) NOT NULL,
  tax_rate double precision NOT NULL,
  total_weight real NOT NULL
);`
		}
	],
	check: onAdditions((addition) => {
		const { relation, columns, created } = addition;
		const amounts = columns.filter(isInexactAmount);
		const edit = retyped(amounts, exactType);
		if (!edit) return void 0;
		const isNew = edit.step === created?.step;
		return {
			step: edit.step,
			message: `${list(amounts.map(({ name, column }) => `${name} (${column.type})`))} of ${relation} cannot be relied on for money: numeric can.`,
			instead: isNew ? createdWell(addition) : rewritten(edit.step, edit.sql),
			suggestion: edit.suggestion,
			seen: typesSeen(relation, amounts)
		};
	})
};
// src/rules/naming-style.ts
const namingStyle = {
	id: "naming-style",
	category: "schema-design",
	severity: "notice",
	title: "A new table or column that is not named as the others",
	why: `A name with a capital letter has to be quoted wherever it is used, and without the quotes it is another name: the server folds it to
lower case (manual 18, 4.1.1). \`conventions.naming\` says how a project names things; it is snake_case unless told.`,
	examples: [
		{
			kind: "bad",
			title: "To be quoted for ever",
			up: `CREATE TABLE "OrderLines" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "unitPrice" numeric NOT NULL
);`
		},
		{
			kind: "bad",
			title: "Where the project writes camelCase",
			config: `conventions:
  naming: camelCase`,
			up: `CREATE TABLE lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_price numeric NOT NULL
);`
		},
		{
			kind: "good",
			title: "snake_case",
			up: `CREATE TABLE order_lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_price numeric NOT NULL
);`
		}
	],
	check: onAdditions((addition) => {
		const { created, columns, relation } = addition;
		const step = created?.step ?? columns[0]?.step;
		if (!step) return void 0;
		const { naming } = step.options.conventions;
		const odd = namesIn(addition).filter(({ name }) => !STYLES[naming].test(name));
		const [first] = odd;
		if (!first) return void 0;
		const names = list(odd.map(({ name }) => name));
		const where = created ? "" : ` of ${relation}`;
		return {
			step: first.step,
			message: `${names}${where} ${odd.length === 1 ? "is" : "are"} not ${naming}, as names are here.`
		};
	})
};
/**
* What may be told from the name alone: letters of any script, no capitals and nothing that needs quotes; one word of
* small letters is fine in camelCase too. A table of one that the tool keeps may begin with underscores.
*/
const STYLES = {
	snake_case: /^[\p{Ll}\p{Lo}_][\p{Ll}\p{Lo}\p{N}_$]*$/u,
	camelCase: /^_*[\p{Ll}\p{Lo}][\p{L}\p{N}$]*$/u,
	PascalCase: /^_*[\p{Lu}\p{Lo}][\p{L}\p{N}$]*$/u
};
/** The new table, and its new columns. Indexes and constraints mostly get their names from these. */
function namesIn({ created, relation, columns }) {
	return [...created ? [{
		name: bareName(relation),
		step: created.step
	}] : [], ...columns.map(({ name, step }) => ({
		name,
		step
	}))];
}
// src/rules/unclear-words.ts
/**
* Words in names that only their author reads at once, with what they stand for. From the abbreviations that style guides
* for SQL name as ones to spell out (https://www.sqlstyle.guide, "Naming conventions"; Joe Celko, SQL Programming Style,
* 1.2.3), without those that everybody knows, such as `id`, `url`, `qty`, `max` and `num`.
*/
const ABBREVIATIONS = new Map(Object.entries({
	usr: "user",
	usrs: "users",
	cust: "customer",
	custs: "customers",
	emp: "employee",
	emps: "employees",
	mgr: "manager",
	dept: "department",
	ord: "order",
	ords: "orders",
	prd: "product",
	prod: "product",
	prods: "products",
	acct: "account",
	accts: "accounts",
	amt: "amount",
	addr: "address",
	trx: "transaction",
	pymt: "payment",
	pmt: "payment",
	nm: "name",
	fname: "first_name",
	lname: "last_name",
	dob: "date_of_birth",
	pwd: "password",
	passwd: "password",
	dscr: "description",
	descr: "description",
	flg: "flag",
	cd: "code",
	typ: "type",
	stat: "status",
	sts: "status",
	dt: "date",
	tm: "time",
	grp: "group",
	catg: "category",
	ctgry: "category"
}));
/** Words that say what kind of thing it is, which the place says already (SQL style guide, "Tables": no `tbl_`). */
const PREFIXES = /* @__PURE__ */ new Set([
	"tbl",
	"tb",
	"tab",
	"fld",
	"col",
	"vw"
]);
const SUFFIXES = /* @__PURE__ */ new Set([
	"tbl",
	"table",
	"fld",
	"column"
]);
// src/rules/naming-unclear.ts
const namingUnclear = {
	id: "naming-unclear",
	category: "schema-design",
	severity: "notice",
	title: "A name that is abbreviated, reserved, or says only what kind of thing it is",
	why: `A reserved word has to be quoted in every query, and user without the quotes is no error but the name of the session’s role (manual
18, appendix C and 9.27.1). Abbreviations and prefixes such as tbl_ are read more often than they are typed.`,
	examples: [
		{
			kind: "bad",
			title: "A table called user",
			up: `CREATE TABLE "user" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);`
		},
		{
			kind: "bad",
			title: "Written fast, read slowly",
			up: `CREATE TABLE tbl_cust (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cust_nm text NOT NULL,
  "order" integer NOT NULL
);`
		},
		{
			kind: "good",
			title: "Whole words",
			up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  position integer NOT NULL,
  user_agent text NOT NULL
);`
		}
	],
	check: onAdditions(({ relation, created, columns }) => {
		const unclear = [...created ? [{
			name: bareName(relation),
			step: created.step
		}] : [], ...columns].flatMap(({ name, step }) => {
			const why = fault$1(name);
			return why === void 0 ? [] : [{
				step,
				words: `${name} ${why}`
			}];
		});
		const [first] = unclear;
		if (!first) return void 0;
		const words = [...new Set(unclear.map((one) => one.words))];
		return {
			step: first.step,
			message: `In ${relation} ${words.join("; ")}.`
		};
	})
};
/** What is wrong with a name, as what follows it in a sentence. */
function fault$1(name) {
	if (isReserved(name)) return "is a reserved word, to be quoted in every query";
	const words = name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().split("_").filter((word) => word !== "");
	const [first = ""] = words;
	const last = words.at(-1) ?? "";
	const rest = words.filter((word, at) => !(at === 0 && PREFIXES.has(word)) && !(at === words.length - 1 && SUFFIXES.has(word)));
	const spelled = rest.map((word) => ABBREVIATIONS.get(word) ?? word).join("_");
	return words.length > 1 && (PREFIXES.has(first) || SUFFIXES.has(last)) || rest.some((word) => ABBREVIATIONS.has(word)) ? `is ${spelled} in whole words` : void 0;
}
// src/rules/not-enforced-constraint.ts
const BASE$12 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const notEnforcedConstraint = {
	id: "not-enforced-constraint",
	category: "lock-heavy",
	severity: "notice",
	title: "A constraint that is NOT ENFORCED",
	why: `The server never looks at it: neither at the rows that are there, nor at those that are written from now on (18 and later; manual 18, CREATE
TABLE, ENFORCED). It documents a rule that nothing keeps. NOT VALID leaves the old rows alone and checks the new ones.`,
	examples: [{
		kind: "bad",
		title: "Rows that break it are written without a word",
		base: BASE$12,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT ENFORCED;`,
		since: 18
	}, {
		kind: "good",
		title: "New rows are checked, old ones are not",
		base: BASE$12,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
		since: 18
	}],
	check: {
		scope: "statement",
		find: (step) => step.major < 18 ? [] : step.operations.flatMap((operation) => constraintsOf(operation).filter(({ enforced }) => !enforced).map((constraint) => draft$8(step, operation, constraint)))
	}
};
function constraintsOf(operation) {
	if (operation.kind === "add-constraint") return [operation.constraint];
	if (operation.kind === "add-column") return operation.column.constraints;
	if (operation.kind !== "create-table") return [];
	return [...operation.constraints, ...operation.columns.flatMap((column) => column.constraints)];
}
function draft$8(step, operation, constraint) {
	const relation = "relation" in operation ? operation.relation : void 0;
	const kind = constraint.kind === "foreign-key" ? "the foreign key" : "the CHECK";
	const sql = step.statement.sql.replace(/\bnot\s+enforced\s*$/i, (words) => inCaseOf(words, "NOT VALID"));
	const isReplaced = step.operations.length === 1 && operation.kind === "add-constraint" && sql !== step.statement.sql;
	return {
		relation,
		message: `Nothing keeps ${constraint.name ?? kind} of ${relation}: rows that break it are written without a word.`,
		instead: isReplaced ? briefly(`${sql};`) : void 0,
		suggestion: isReplaced ? replaceStatement(step, sql) : void 0,
		claim: step.observation?.ok ? { seen: "Seen in the run: the server took it, and read no row." } : {}
	};
}
// src/rules/interrupted.ts
/**
* What a migration does that was ended between two of its transactions and run again: one draft for each statement that
* then fails, or is done twice. What a concurrent build leaves half-way is told by the rules about those.
*/
function interrupted({ forward, interruption }, steps) {
	return [...grouped((interruption?.tried ?? []).filter(({ when, recovered }) => when === "between" && !recovered), forward)].flatMap(([at, runs]) => {
		const [first] = runs;
		const observation = forward.statements[at];
		return first && observation ? [draft$7(steps, {
			at,
			observation
		}, first, runs)] : [];
	});
}
/** By the index of the statement that is at fault. */
function grouped(runs, forward) {
	const groups = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const at = run.failure?.statement ?? culprit(run, forward);
		groups.set(at, [...groups.get(at) ?? [], run]);
	}
	return groups;
}
/** Of those that were done twice, the last that wrote to the table; else where it was ended. */
function culprit({ statement, rows, values }, { statements }) {
	const [first] = [...rows, ...values];
	if (!first) return statement;
	const writes = ({ writes: all }) => all.some(({ relation }) => relation === first.table);
	const at = statements.slice(0, statement + 1).findLastIndex(writes);
	return at < 0 ? statement : at;
}
function draft$7(steps, { at, observation }, first, runs) {
	const lines = [...new Set(runs.map(({ line }) => String(line)))];
	const code = first.failure ? `, SQLSTATE ${first.failure.error.code}` : "";
	return {
		message: `Interrupted after line${lines.length === 1 ? "" : "s"} ${list(lines)}, the migration cannot be run again: ${fault(first)}.`,
		relation: first.failure?.error.relation ?? first.rows[0]?.table ?? first.values[0]?.table,
		instead: ownMigration(steps, at),
		claim: { seen: `Its session was ended there, and the script run again${code}.` },
		place: placeOf$3(observation)
	};
}
function fault({ failure, rows, values, differs }) {
	if (failure) return `this statement then fails, ${failure.error.message.replace(/\.$/, "")}`;
	const counted = rows.map(({ table, rows: found, expected }) => `${table} then holds ${found} rows instead of ${expected}`);
	const changed = values.map(({ table, column, rows: some }) => `${table}.${column} then holds other values in ${plural$1(some, "row")}`);
	if (changed.length > 0) return list(changed);
	return counted.length > 0 ? list(counted) : `it then ends in another schema, ${listed(differs)}`;
}
/** What is committed together goes into a migration of its own, so that it is never run twice. */
function ownMigration(steps, at) {
	const own = steps.filter(({ transaction, operations }) => transaction === steps[at]?.transaction && !operations.every(({ kind }) => [
		"set",
		"reset",
		"transaction"
	].includes(kind)));
	return sequence(["a migration of its own, which is done when a later one fails", briefly(own.map(({ statement }) => `${statement.sql};`).join("\n"))], ["the next one", "-- what follows; or IF EXISTS and IF NOT EXISTS in both"]);
}
// src/rules/not-retryable.ts
const BASE$11 = `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`;
const notRetryable = {
	id: "not-retryable",
	category: "transactions",
	severity: "warning",
	title: "Stopped half-way, it cannot be run again",
	why: `What was committed before a failure, a timeout or a lost connection stays. The tool has not noted the migration as applied and
begins it anew at the next deployment, where what is there already makes it fail, or is done twice; somebody has to clean up by
hand, in production. It was run again on what the first run had left behind: where it failed, or where its session was ended between two
of its transactions.`,
	examples: [
		{
			kind: "bad",
			title: "The column is there when it is run again",
			base: BASE$11,
			up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN verified boolean;
COMMIT;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`
		},
		{
			kind: "bad",
			title: "Nothing fails, until it is interrupted",
			base: BASE$11.replace("(2, 'a@", "(2, 'b@"),
			up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN verified boolean;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`,
			config: "interruption: true"
		},
		{
			kind: "good",
			title: "Each step may be repeated",
			base: BASE$11.replace("(2, 'a@", "(2, 'b@"),
			up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN IF NOT EXISTS verified boolean;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`,
			config: "interruption: true"
		}
	],
	check: {
		scope: "migration",
		find: ({ rehearsal, steps }) => rehearsal ? [...stopped(rehearsal, steps), ...interrupted(rehearsal, steps)] : []
	}
};
/** Where the forward run failed by itself. */
function stopped({ forward, retry }, steps) {
	const failed = failedIn(forward);
	const again = retry && failedIn(retry);
	return !failed || !again || again.at >= failed.at ? [] : [draft$6(steps, failed, again)];
}
/** A later one, or the same, is the cause of the first failure once more, or what invalid-index-left tells. */
function failedIn({ statements }) {
	const at = statements.findIndex(({ ok }) => !ok);
	const statement = statements[at];
	return statement && {
		at,
		statement
	};
}
function draft$6(steps, failed, again) {
	const { statement } = again;
	const { code = "", message = "" } = statement.error ?? {};
	return {
		message: `What is committed before line ${failed.statement.line} fails makes this statement fail when the migration is run again: ${message.replace(/\.$/, "")}.`,
		relation: statement.error?.relation,
		instead: ownMigration(steps, again.at),
		claim: { seen: `Seen when it was run again, SQLSTATE ${code}.` },
		place: placeOf$3(statement)
	};
}
// src/rules/nullable-by-default.ts
const nullableByDefault = {
	id: "nullable-by-default",
	category: "schema-design",
	severity: "notice",
	title: "A new table in which everything may be NULL, or a boolean that may",
	why: `A column takes NULL unless it says NOT NULL, and every reader then has to reckon with it: a nullable boolean has three values,
and WHERE NOT active leaves out the rows where it is NULL (manual 18, 5.5.2 and 9.1).`,
	examples: [
		{
			kind: "bad",
			title: "Nothing is required",
			up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text,
  email text,
  since date
);`
		},
		{
			kind: "bad",
			title: "Yes, no, or neither",
			base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN active boolean;`
		},
		{
			kind: "good",
			title: "What is always there says so",
			up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  email text,
  since date,
  active boolean NOT NULL DEFAULT true
);`
		}
	],
	check: onAdditions((addition) => {
		const { relation, created } = addition;
		const booleans = addition.columns.filter(({ column, definition }) => column.type === "boolean" && !column.notNull && !definition.generated);
		const said = [...isAllNullable(addition) ? [`Every column of ${relation} but its key may be NULL`] : [], ...booleans.length > 0 ? [`${list(booleans.map(({ name }) => name))} of ${relation} may be true, false or NULL`] : []];
		const step = said.length > 1 ? created?.step : booleans[0]?.step ?? created?.step;
		if (!step || said.length === 0) return void 0;
		return {
			step,
			message: `${said.join("; ")}: NOT NULL keeps it out.`,
			suggestion: suggestion(booleans),
			seen: "So the catalogue says after the run."
		};
	})
};
/** Of three columns or more beside the key: a short one may well be optional as a whole. */
function isAllNullable({ table, created, columns }) {
	if (!created || isCopy(created) || table.persistence === "unlogged") return false;
	const key = table.constraints.find(({ kind }) => kind === "primary-key")?.columns ?? [];
	const others = columns.filter(({ name }) => !key.includes(name));
	return others.length >= 3 && others.every(({ column }) => !column.notNull && !column.generated);
}
function suggestion(booleans) {
	const [first] = booleans;
	if (!first || booleans.some(({ step }) => step !== first.step)) return void 0;
	const edits = booleans.flatMap(({ name, definition, step }) => {
		const place = columnText(step.statement.sql, name);
		const words = definition.default ? " NOT NULL" : " NOT NULL DEFAULT false";
		return place ? [{
			from: place.to,
			to: place.to,
			text: words
		}] : [];
	});
	return suggested(first.step, edits);
}
// src/rules/partition-key-not-in-unique.ts
const BASE$10 = "CREATE TABLE events (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);";
const partitionKeyNotInUnique = {
	id: "partition-key-not-in-unique",
	category: "lock-heavy",
	severity: "error",
	title: "PRIMARY KEY or UNIQUE without the partition key",
	why: `Each partition has an index of its own, which sees only its own rows: uniqueness over all of them can be kept only where equal values lie
in the same partition. So every column of the partition key has to be in the constraint, and the server refuses it otherwise (manual 18,
5.12.2.3).`,
	examples: [
		{
			kind: "bad",
			title: "The table is partitioned by another column",
			up: "CREATE TABLE events (id bigint, day date NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (day);"
		},
		{
			kind: "bad",
			title: "A unique index as well",
			base: BASE$10,
			up: `SET LOCAL lock_timeout = '5s';
CREATE UNIQUE INDEX events_id_key ON ONLY events (id);`
		},
		{
			kind: "bad",
			title: "Or a constraint that is added",
			base: BASE$10,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ADD CONSTRAINT events_id_key UNIQUE (id);`
		},
		{
			kind: "good",
			title: "With the partition key",
			up: "CREATE TABLE events (id bigint, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);"
		}
	],
	check: {
		scope: "statement",
		find: (step) => step.operations.flatMap((operation) => inOperation(operation, step))
	}
};
function inOperation(operation, step) {
	const place = placeOf$1(operation, step);
	if (!place) return [];
	return place.uniques.flatMap((unique) => {
		const missing = place.key.filter((column) => !unique.columns.includes(column));
		return missing.length > 0 ? [draft$5(step, place.relation, unique, missing)] : [];
	});
}
function placeOf$1(operation, { catalog }) {
	const known = "relation" in operation ? catalog.relations.get(operation.relation ?? "") : void 0;
	const key = known?.partitionKey ?? [];
	switch (operation.kind) {
		case "create-table": {
			const { relation, partitionBy, columns, constraints, partitionOf, ifNotExists } = operation;
			if (!partitionBy || ifNotExists && known) return void 0;
			const inherited = catalog.relations.get(partitionOf ?? "")?.constraints ?? [];
			const all = [
				...constraints,
				...columns.flatMap((column) => column.constraints),
				...inherited
			];
			return {
				relation,
				key: partitionBy.columns,
				uniques: all.filter(isUnique)
			};
		}
		case "add-column": return {
			relation: operation.relation,
			key,
			uniques: operation.column.constraints.filter(isUnique)
		};
		case "add-constraint": return {
			relation: operation.relation,
			key,
			uniques: [operation.constraint].filter((one) => isUnique(one) && !one.usingIndex)
		};
		case "create-index": return {
			relation: operation.relation,
			key,
			uniques: operation.unique ? [{
				kind: "unique",
				columns: operation.keys
			}] : []
		};
		default: return;
	}
}
function isUnique({ kind }) {
	return kind === "primary-key" || kind === "unique";
}
function draft$5(step, relation, unique, missing) {
	const kind = unique.kind === "primary-key" ? "PRIMARY KEY" : "UNIQUE";
	const [is, columns] = [missing.length === 1 ? "is" : "are", missing.join(", ")];
	const whole = `${kind} (${columnList([...unique.columns, ...missing])})`;
	const sql = withColumns(step.statement.sql, unique.columns, missing);
	return {
		relation,
		message: `The server refuses ${kind} (${unique.columns.join(", ")}) on ${relation}: ${columns} ${is} in its partition key, and not in there.`,
		instead: sql ? `${sql};` : `-- ${whole}, or an index that is not unique`,
		suggestion: sql ? replaceStatement(step, sql) : void 0,
		claim: { fails: ["0A000"] }
	};
}
/** The author's CREATE TABLE with the columns in its list; a key on another line of it, or behind its column, is the author's to mend. */
function withColumns(sql, columns, missing) {
	const names = columns.map((name) => `"?${name.replace(/[^\w]/g, "\\$&")}"?`).join("\\s*,\\s*");
	const list = new RegExp(`^(create\\s+table\\b[^]*?\\b(?:primary\\s+key|unique)\\s*\\(\\s*${names})(\\s*\\))`, "i");
	if (!list.test(sql)) return void 0;
	return sql.replace(list, (_, head, tail) => `${head}, ${missing.map(quoteName).join(", ")}${tail}`);
}
// src/rules/prefer-bigint-key.ts
const preferBigintKey = {
	id: "prefer-bigint-key",
	category: "schema-design",
	severity: "notice",
	title: "A new table whose key is an integer or a smallint",
	why: `integer ends at 2,147,483,647 and smallint at 32,767, numbers of deleted rows and of failed INSERTs included. Widening the
key later rewrites the table and every table that refers to it under ACCESS EXCLUSIVE; bigint costs four bytes (manual 18, 8.1.1).`,
	examples: [
		{
			kind: "bad",
			title: "The key ends at two thousand million",
			up: `CREATE TABLE orders (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL
);`
		},
		{
			kind: "good",
			title: "bigint",
			up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL
);`
		},
		{
			kind: "good",
			title: "A key that refers to another table has to be as that one, and a table of states stays small",
			base: "CREATE TABLE users (id integer PRIMARY KEY);",
			up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE profiles (user_id integer PRIMARY KEY REFERENCES users (id), bio text NOT NULL);
CREATE TABLE states (id smallint PRIMARY KEY, name text NOT NULL);`
		}
	],
	check: onAdditions((addition) => {
		const keys = addition.columns.filter((column) => isShortKey(addition, column));
		const edit = retyped(keys, ({ definition }) => definition.serial ? "bigint GENERATED BY DEFAULT AS IDENTITY" : "bigint");
		const { relation, created } = addition;
		if (!edit || created?.step.options.conventions.keys === "uuid" || isLookup(addition.end, relation)) return void 0;
		const [{ name, column } = {
			name: "",
			column: { type: "" }
		}] = keys;
		return {
			step: edit.step,
			message: `The key ${name} of ${relation} is ${column.type}: it ends at ${LAST$1[column.type]}. bigint does not.`,
			suggestion: edit.suggestion,
			seen: typesSeen(relation, keys)
		};
	})
};
const LAST$1 = {
	smallint: "32,767",
	integer: "2,147,483,647"
};
/** The primary key by itself, or the part of it that the server numbers; what refers elsewhere is as its parent. */
function isShortKey({ table, created }, added) {
	const { name, column } = added;
	const key = table.constraints.find(({ kind }) => kind === "primary-key");
	if (!created || !key?.columns.includes(name) || !(column.type in LAST$1)) return false;
	if (table.constraints.some((one) => one.kind === "foreign-key" && one.columns.includes(name))) return false;
	return isCounted(added) || key.columns.length === 1 && /(^|_)id$/i.test(name);
}
// src/rules/prefer-identity.ts
const preferIdentity = {
	id: "prefer-identity",
	category: "schema-design",
	severity: "notice",
	title: "serial in a new table",
	why: `serial is a default on a sequence that is an object of its own: who may INSERT needs USAGE on it as well, and a table made
with LIKE … INCLUDING ALL draws from the same one. GENERATED … AS IDENTITY is standard SQL and belongs to the column (manual 18, 8.1.4
and CREATE TABLE).`,
	examples: [{
		kind: "bad",
		title: "A sequence beside the table",
		up: "CREATE TABLE orders (id bigserial PRIMARY KEY, total numeric NOT NULL);"
	}, {
		kind: "good",
		title: "An identity column",
		up: "CREATE TABLE orders (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, total numeric NOT NULL);"
	}],
	check: onAdditions(({ relation, created, columns }) => {
		const serials = columns.filter(({ definition }) => definition.serial);
		const edit = retyped(serials, ({ column }) => {
			return `${column.type === "integer" && created?.step.options.conventions.keys === "bigint" ? "bigint" : column.type} GENERATED BY DEFAULT AS IDENTITY`;
		});
		if (!created || !edit) return void 0;
		const names = list(serials.map(({ name }) => name));
		return {
			step: edit.step,
			message: `${names} of ${relation} ${serials.length === 1 ? "is" : "are"} serial: an identity column needs no sequence of its own.`,
			suggestion: edit.suggestion,
			seen: `After the run ${serials.map(({ name, column }) => `the default of ${relation}.${name} is ${column.default}`).join(", ")}.`
		};
	})
};
// src/rules/prefer-jsonb.ts
const preferJsonb = {
	id: "prefer-jsonb",
	category: "schema-design",
	severity: "notice",
	title: "A column of type json in a new table",
	why: `json is text that is parsed again each time it is read; it has no equality, so that DISTINCT and GROUP BY fail on it, and no
index finds anything in it. jsonb has all of these; json is right only where white space and order must be kept (manual 18, 8.14).`,
	examples: [{
		kind: "bad",
		title: "Parsed at every reading",
		up: `CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload json NOT NULL
);`
	}, {
		kind: "good",
		title: "jsonb, and json for a document as it came",
		up: `CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL,
  raw_payload json NOT NULL
);`
	}],
	check: onAdditions(({ relation, created, columns }) => {
		const documents = columns.filter(({ name, column }) => /^json(\[\])*$/.test(column.type) && !/raw|original|verbatim/i.test(name));
		const edit = retyped(documents, ({ column }) => column.type.replace("json", "jsonb"));
		if (!created || !edit) return void 0;
		return {
			step: edit.step,
			message: `${list(documents.map(({ name }) => name))} of ${relation} cannot be compared or indexed as json: jsonb can.`,
			suggestion: edit.suggestion,
			seen: typesSeen(relation, documents)
		};
	})
};
// src/rules/prefer-text.ts
const preferText = {
	id: "prefer-text",
	category: "schema-design",
	severity: "notice",
	title: "A new column of type varchar(n) or char(n)",
	why: `All three are stored alike and none is faster than text; char(n) only adds blanks (manual 18, 8.3). A limit in the type cannot
be lowered without rewriting the table; one in a CHECK is added NOT VALID and validated while reads and writes go on.`,
	examples: [{
		kind: "bad",
		title: "A limit in the type",
		up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(80) NOT NULL,
  country char(2) NOT NULL
);`
	}, {
		kind: "good",
		title: "text, with a CHECK where the limit is meant",
		up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) <= 80),
  country text NOT NULL CHECK (char_length(country) = 2),
  nickname varchar
);`
	}],
	check: onAdditions((addition) => {
		const limited = addition.columns.filter(({ definition, column, name }) => LIMITED.test(column.type) && definition.type === column.type && !refers(addition.table, name));
		const edit = retyped(limited, textFor);
		if (!edit) return void 0;
		const names = limited.map(({ name, column }) => `${name} ${short(column.type)}`);
		return {
			step: edit.step,
			message: `${addition.relation} limits ${list(names)} by type: text with a CHECK can be changed without a rewrite.`,
			suggestion: addition.created ? edit.suggestion : void 0,
			seen: typesSeen(addition.relation, limited)
		};
	})
};
const LIMITED = /^character(?: varying)?\((\d+)\)$/;
/** It has to be as its parent. */
function refers({ constraints }, column) {
	return constraints.some(({ kind, columns }) => kind === "foreign-key" && columns.includes(column));
}
function textFor({ name, column }) {
	const limit = LIMITED.exec(column.type)?.[1] ?? "";
	return `text CHECK (char_length(${quoteName(name)}) <= ${limit})`;
}
function short(type) {
	return type.replace("character varying", "varchar").replace("character", "char");
}
// src/rules/prefer-timestamptz.ts
const preferTimestamptz = {
	id: "prefer-timestamptz",
	category: "schema-design",
	severity: "notice",
	title: "A new column of type timestamp without time zone",
	why: `timestamp drops the time zone of what it is given without a word, so that it names no moment: sessions with different TimeZone
settings read and compare it differently. timestamptz takes the same eight bytes (manual 18, 8.5.1.3).`,
	examples: [{
		kind: "bad",
		title: "A time without a place",
		up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at timestamp NOT NULL DEFAULT now(),
  updated_at timestamp(3) NOT NULL DEFAULT now()
);`
	}, {
		kind: "good",
		title: "A moment, and a time of day that is meant to be local",
		up: `CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  starts_at timestamptz NOT NULL,
  starts_at_local timestamp NOT NULL
);`
	}],
	check: onAdditions(({ relation, columns }) => {
		const naive = columns.filter(({ name, column }) => NAIVE.test(column.type) && !/local|wall/i.test(name));
		const edit = retyped(naive, ({ column }) => `timestamptz${NAIVE.exec(column.type)?.[1] ?? ""}`);
		if (!edit) return void 0;
		const names = list(naive.map(({ name }) => name));
		return {
			step: edit.step,
			message: `${names} of ${relation} ${naive.length === 1 ? "is" : "are"} timestamp without time zone, which names no moment: timestamptz does.`,
			suggestion: edit.suggestion,
			seen: typesSeen(relation, naive)
		};
	})
};
const NAIVE = /^timestamp(\(\d\))? without time zone$/;
// src/rules/prefer-uuid-key.ts
const CONFIG$2 = `conventions:
  keys: uuid
rules:
  prefer-uuid-key: notice`;
const preferUuidKey = {
	id: "prefer-uuid-key",
	category: "schema-design",
	severity: "off",
	title: "A key that counts, where the project makes keys of uuid",
	why: `For systems that make rows in several places and merge them: numbers from a sequence are unique in one database only, a uuid is
unique without asking anybody (manual 18, 8.12). Only with \`conventions.keys: uuid\`, and once the rule is switched on.`,
	examples: [{
		kind: "bad",
		title: "Unique in this database only",
		config: CONFIG$2,
		up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL
);`
	}, {
		kind: "good",
		title: "Unique everywhere",
		config: CONFIG$2,
		up: `CREATE TABLE orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  total numeric NOT NULL
);`
	}],
	check: onAdditions(({ relation, table, created, columns }) => {
		if (created?.step.options.conventions.keys !== "uuid") return void 0;
		const key = table.constraints.find(({ kind }) => kind === "primary-key");
		const counted = columns.filter((column) => key?.columns.includes(column.name) && isCounted(column));
		const [first] = counted;
		if (!first) return void 0;
		const value = created.step.major >= 18 ? "uuidv7()" : "gen_random_uuid()";
		return {
			step: first.step,
			message: `The key ${first.name} of ${relation} is counted: uuid with DEFAULT ${value} is what keys are made of here.`,
			seen: typesSeen(relation, counted)
		};
	})
};
// src/rules/set-not-null-scan.ts
const setNotNullScan = {
	id: "set-not-null-scan",
	category: "lock-heavy",
	severity: "error",
	title: "SET NOT NULL that scans the table",
	why: `It reads every row under ACCESS EXCLUSIVE to be sure that none is NULL, while nobody can read or write the table. A
validated CHECK (column IS NOT NULL) proves it beforehand, and then nothing is scanned (12 and later; manual 18, ALTER
TABLE, SET NOT NULL).`,
	examples: [{
		kind: "bad",
		title: "Nothing proves it, so every row is read",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE orders ALTER COLUMN status SET NOT NULL;"
	}, {
		kind: "good",
		title: "A CHECK validated earlier proves it",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;
ALTER TABLE orders ADD CONSTRAINT orders_status_not_null CHECK (status IS NOT NULL);`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_status_not_null;`
	}],
	check: onOperations(["set-not-null"], ({ relation, column }, step) => {
		if (!isInUse(step, relation) || isProvenNotNull(step, relation, column)) return void 0;
		return {
			relation,
			message: `SET NOT NULL on ${column} reads all of ${relation} while nobody can read or write it.`,
			instead: instead$3(step, relation, column),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
/** A NOT NULL that is there already and NOT VALID (18 and later) wants to be validated, and no other beside it. */
function instead$3(step, relation, column) {
	const pending = pendingNotNull(step, relation, column);
	if (!pending) return sequence(...provenNotNull(relation, column, step.major));
	return sequence(["reads and writes go on while it scans", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${quoteName(pending.name)};`]);
}
function pendingNotNull({ catalog }, relation, column) {
	return catalog.relations.get(relation)?.constraints.find(({ kind, validated, columns }) => kind === "not-null" && !validated && columns.includes(column));
}
/** By the catalogue, or by a CHECK that every row is known to pass. */
function isProvenNotNull(step, relation, column) {
	if (pendingNotNull(step, relation, column)) return false;
	if (columnOf(step.catalog, relation, column)?.notNull) return true;
	return (step.catalog.relations.get(relation)?.constraints ?? []).some(({ kind, validated, expression }) => kind === "check" && validated && expression !== void 0 && provesNotNull(expression, column));
}
// src/rules/primary-key-nullable-index.ts
const BASE$9 = `CREATE TABLE orders (id bigint, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE UNIQUE INDEX orders_id_idx ON orders (id);`;
const UP = `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_idx;`;
const primaryKeyNullableIndex = {
	id: "primary-key-nullable-index",
	category: "lock-heavy",
	severity: "error",
	title: "PRIMARY KEY USING INDEX over a column that may be NULL",
	why: `The index is there, but its columns become NOT NULL first: every row is read under ACCESS EXCLUSIVE, as with SET NOT NULL, while nobody
can read or write the table. Columns that are NOT NULL already, or proven so by a validated CHECK, are not read (manual 18,
ALTER TABLE, ADD table_constraint_using_index).`,
	examples: [
		{
			kind: "bad",
			title: "Every row is read after all",
			base: BASE$9,
			up: UP
		},
		{
			kind: "good",
			title: "The column is NOT NULL already",
			base: `${BASE$9}
ALTER TABLE orders ALTER COLUMN id SET NOT NULL;`,
			up: UP
		},
		{
			kind: "good",
			title: "A validated CHECK proves it",
			base: `${BASE$9}
ALTER TABLE orders ADD CONSTRAINT orders_id_not_null CHECK (id IS NOT NULL);`,
			up: UP
		}
	],
	check: onOperations(["add-constraint"], ({ relation, constraint: { kind, usingIndex } }, step) => {
		const index = step.catalog.relations.get(relation)?.indexes.find((one) => bareName(one.name) === usingIndex);
		if (kind !== "primary-key" || !index || !isInUse(step, relation)) return void 0;
		const nullable = index.keys.filter((column) => columnOf(step.catalog, relation, column) && !isProvenNotNull(step, relation, column));
		if (nullable.length === 0) return void 0;
		return {
			relation,
			message: `${nullable.join(", ")} may be NULL, so making it the primary key reads all of ${relation} while nobody can read or write it.`,
			instead: sequence(...nullable.flatMap((column) => provenNotNull(relation, column, step.major)), ["at last: nothing is read", briefly(`${step.statement.sql};`)]),
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				scan: relation
			}
		};
	})
};
// src/rules/reapply-fails.ts
const reapplyFails = {
	id: "reapply-fails",
	category: "rollback",
	severity: "error",
	title: "Forward again after the rollback fails, or ends elsewhere",
	why: `After a rollback the migration is deployed a second time, often in the same night. What the rollback left behind is then in
the way, or hidden behind IF NOT EXISTS.`,
	examples: [{
		kind: "bad",
		title: "The rollback forgets the type",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `CREATE TYPE note_kind AS ENUM ('public', 'private');
CREATE TABLE notes (id bigint PRIMARY KEY, kind note_kind);`,
		down: "DROP TABLE notes;"
	}, {
		kind: "good",
		title: "The rollback drops both",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `CREATE TYPE note_kind AS ENUM ('public', 'private');
CREATE TABLE notes (id bigint PRIMARY KEY, kind note_kind);`,
		down: `DROP TABLE notes;
DROP TYPE note_kind;`
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, migration, refused }) => {
			if (!rehearsal || rehearsal.roundTrip.decidedBySet) return [];
			const before = refused?.again ? [secondRun(onOtherRows(refused.again))] : [];
			if (refused?.again?.isForWantOfRows) return before;
			const failed = rehearsal.again.statements.find((statement) => !statement.ok);
			if (failed) return [...before, secondRun({
				message: failureMessage(failed),
				claim: failureClaim(failed),
				place: placeOf$3(failed)
			})];
			const differing = rehearsal.roundTrip.againDiff.filter((difference) => !difference.benign);
			if (differing.length === 0) return before;
			return [...before, {
				message: `The second forward run ends in another schema than the first: ${listed(differing)}.`,
				claim: { seen: "The schema was read after both forward runs." },
				place: {
					file: migration.up.file.path,
					line: 1,
					endLine: 1
				}
			}];
		}
	}
};
function secondRun(draft) {
	return {
		...draft,
		message: `The second forward run fails. ${draft.message}`
	};
}
// src/rules/opaque-statement.ts
const ORDERS$1 = `CREATE TABLE orders_2023 (id bigint PRIMARY KEY);
INSERT INTO orders_2023 SELECT generate_series(1, 1000);`;
const dropping = (year) => `SET LOCAL lock_timeout = '5s';
DO $$
DECLARE
  old record;
BEGIN
  FOR old IN SELECT relname FROM pg_class WHERE relname = 'orders_${year}' LOOP
    EXECUTE format('TRUNCATE %I', old.relname);
  END LOOP;
END $$;`;
const opaqueStatement = {
	id: "opaque-statement",
	category: "security",
	severity: "warning",
	title: "What a statement does could be neither read nor run",
	why: `SQL that is put together while it runs, and functions in C, Python or the like, say nothing of what they do until they do
it (manual 18, 41.5.4). Where the rehearsal came through there, it was seen; where it did not, no rule has looked at it.`,
	examples: [
		{
			kind: "bad",
			title: "A loop that finds nothing here, and may find much in production",
			base: ORDERS$1,
			up: dropping("2019")
		},
		{
			kind: "good",
			title: "The run came through, and shows what it does",
			base: ORDERS$1,
			up: dropping("2023")
		},
		{
			kind: "good",
			title: "Put together from constants: that can be read",
			base: ORDERS$1,
			up: `SET LOCAL lock_timeout = '5s';
DO $$
DECLARE
  year text;
BEGIN
  FOREACH year IN ARRAY ARRAY['2023'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN note text', 'orders_' || year);
  END LOOP;
END $$;`
		}
	],
	check: {
		scope: "statement",
		find: (step) => [...byCall(step.unread.filter((one) => isUnseen(one, step)))].map((one) => draft$4(one, step))
	}
};
function byCall(unread) {
	const calls = /* @__PURE__ */ new Map();
	for (const one of unread) calls.set(one.call, [...calls.get(one.call) ?? [], one]);
	return calls;
}
/** What ran has been seen. What stands in a branch has not, where the statement did nothing at all. */
function isUnseen({ branch }, { observation, unseen }) {
	if (!observation) return unseen !== void 0;
	return observation.ok && branch !== void 0 && isWithoutEffect(observation);
}
/** Other sessions' WAL is counted with it: a snapshot of running transactions takes some 60 bytes, a changed row more. */
const NOISE_BYTES = 120;
function isWithoutEffect({ locks, rowsWritten, walBytes, lockSource }) {
	return lockSource === "held" && rowsWritten === 0 && walBytes < NOISE_BYTES && !locks.some(({ mode }) => isAtLeast(mode, "RowExclusiveLock"));
}
function draft$4([call, unread], step) {
	const reasons = [...new Set(unread.map(({ reason }) => reason))];
	const more = reasons.length > 1 ? `, and so on ${reasons.length - 1} more times` : "";
	return {
		message: `What ${call} does was not looked at: ${reasons[0]}${more}.`,
		instead: `-- write its statements out, with the names that are meant, so that they can be read${step.unseen?.kind === "static" ? "; or let it run: pgrehearse check" : ", or add rows or objects that it finds to the fixtures"}`,
		claim: claimOf$2(unread, step)
	};
}
function claimOf$2(unread, { observation, unseen }) {
	if (unseen?.kind === "static") return void 0;
	if (!observation) return { unknown: unseen?.reason ?? "It was not run." };
	return { seen: `In the run the statement took no lock to speak of and wrote nothing: it stands ${unread[0]?.branch}, and was passed by.` };
}
// src/rules/refresh-materialized-view-blocking.ts
const BASE$8 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE MATERIALIZED VIEW totals AS SELECT id % 10 AS bucket, sum(total) AS total FROM orders GROUP BY 1;
CREATE UNIQUE INDEX totals_bucket_key ON totals (bucket);`;
const refreshMaterializedViewBlocking = {
	id: "refresh-materialized-view-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "REFRESH MATERIALIZED VIEW without CONCURRENTLY",
	why: `The view is filled anew under ACCESS EXCLUSIVE: nobody can read it until the query is done. With CONCURRENTLY, which needs
a unique index on the view, readers go on with the old rows (manual 18, REFRESH MATERIALIZED VIEW).`,
	examples: [{
		kind: "bad",
		title: "Readers wait for the whole query",
		base: BASE$8,
		up: "REFRESH MATERIALIZED VIEW totals;"
	}, {
		kind: "good",
		title: "Readers keep the old rows",
		base: BASE$8,
		up: "REFRESH MATERIALIZED VIEW CONCURRENTLY totals;"
	}],
	check: onOperations(["refresh-materialized-view"], ({ relation, concurrently, withData }, step) => {
		if (concurrently || !withData || !isInUse(step, relation)) return void 0;
		const sql = step.statement.sql.replace(/\bview\b/i, (word) => `${word} CONCURRENTLY`);
		const hasKey = step.catalog.relations.get(relation)?.indexes.some((index) => index.unique && index.predicate === void 0);
		return {
			relation,
			message: `Nobody can read ${relation} until its query is done.`,
			instead: hasKey ? sequence(["this migration", `${sql};`]) : `-- first a unique index over all of its rows, and from then on\n-- ${sql.replaceAll("\n", "\n-- ")};`,
			suggestion: hasKey ? replaceStatement(step, sql) : void 0,
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			}
		};
	})
};
// src/rules/reindex-blocking.ts
const reindexBlocking = {
	id: "reindex-blocking",
	category: "lock-heavy",
	severity: "error",
	title: "REINDEX without CONCURRENTLY",
	why: `It takes SHARE on the table, so writes wait until every index is built anew, and ACCESS EXCLUSIVE on the index, so that queries
which would use it wait as well. With CONCURRENTLY both go on (12 and later; manual 18, REINDEX, Rebuilding Indexes Concurrently).`,
	examples: [{
		kind: "bad",
		title: "Writers wait for the whole rebuild",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "REINDEX TABLE orders;"
	}, {
		kind: "good",
		title: "A concurrent rebuild, alone in its file",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "REINDEX TABLE CONCURRENTLY orders;"
	}],
	check: onOperations(["reindex"], ({ relation, target, concurrently }, step) => {
		if (concurrently || relation !== void 0 && !isInUse(step, relation)) return void 0;
		const table = target === "index" && relation ? step.catalog.relations.get(relation)?.table ?? relation : relation;
		const sql = `${step.statement.sql.replace(/\b(index|table|schema|database|system)\b/i, (word) => `${word} CONCURRENTLY`)};`;
		return {
			relation: table,
			message: `Rebuilding ${relation ?? `the whole ${target}`} makes writers wait until it is done.`,
			instead: sequence([outsideTransaction(step.migration), sql]),
			suggestion: replaceOutside(step, sql),
			claim: table ? {
				locks: [{
					relation: table,
					mode: "ShareLock"
				}],
				scan: table
			} : {}
		};
	})
};
// src/rules/rename-column.ts
const renameColumn = {
	id: "rename-column",
	category: "breaking",
	severity: "error",
	title: "RENAME COLUMN",
	why: `Code that runs while the migration is deployed still uses the old name, and every query with it fails with SQLSTATE 42703
the moment this commits. The old and the new code cannot both be right.`,
	examples: [{
		kind: "bad",
		title: "The running application still says fullname",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY, fullname text);",
		up: "ALTER TABLE customers RENAME COLUMN fullname TO name;"
	}, {
		kind: "good",
		title: "A new column beside the old one",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY, fullname text);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN name text;`
	}],
	check: onOperations(["rename-column"], (operation, step) => {
		const { relation, column, to } = operation;
		if (!isInUse(step, relation) || staysUsable(operation, step)) return void 0;
		const type = columnOf(step.catalog, relation, column)?.type ?? "text";
		const table = quoteRelation(relation);
		return {
			relation,
			message: `Queries that use ${relation}.${column} fail as soon as it is called ${to}.`,
			instead: sequence(["first release: a new column, which the application writes as well", briefly(`ALTER TABLE ${table} ADD COLUMN ${quoteName(to)} ${type};`)], ["then, outside a transaction", backfill(relation, `${quoteName(to)} = ${quoteName(column)}`, `${quoteName(to)} IS DISTINCT FROM ${quoteName(column)}`)], ["last release, when nothing uses the old one", agreed("drop-column", `ALTER TABLE ${table} DROP COLUMN ${quoteName(column)};`)]),
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
/** A column of the old name comes back in the same script, or the column was not there before it. */
function staysUsable({ relation, column }, step) {
	const readded = deedsOf(step, "add-column").some(({ operation: one }) => one.relation === relation && one.column.name === column) || deedsOf(step, "rename-column").some(({ operation: one }) => one.relation === relation && one.to === column);
	const before = step.steps[0]?.catalog;
	const isOwn = before?.complete === true && before.relations.has(relation) && !columnOf(before, relation, column);
	return readded || isOwn;
}
// src/rules/rename-enum-value.ts
const renameEnumValue = {
	id: "rename-enum-value",
	category: "breaking",
	severity: "error",
	title: "ALTER TYPE … RENAME VALUE",
	why: `Code that runs while the migration is deployed still sends the old value, and every statement with it fails with SQLSTATE
22P02 the moment this commits; code that reads meets a value that it does not know.`,
	examples: [{
		kind: "bad",
		title: "The running application still says shipped",
		base: `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);`,
		up: `ALTER TYPE order_status RENAME VALUE 'shipped' TO 'sent';`
	}, {
		kind: "good",
		title: "A new value beside the old one",
		base: `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);`,
		up: `ALTER TYPE order_status ADD VALUE 'sent';`
	}],
	check: onOperations(["rename-object"], ({ objectType, name, to }, step) => {
		if (objectType !== "enum value") return void 0;
		const [type, value] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf(".") + 1)];
		const isOld = step.steps[0]?.catalog.enums.has(type.includes(".") ? type : `public.${type}`);
		if (step.catalog.complete && !isOld) return void 0;
		return {
			message: `Statements that send '${value}' for ${type} fail as soon as it is called '${to}'.`,
			instead: `-- first release: a new value, which the application understands and writes\nALTER TYPE ${type} ADD VALUE '${to}';\n\n-- then, in batches, the rows that hold the old one; the old value stays in the type`,
			claim: step.observation?.ok ? { seen: "It was renamed in the run." } : {}
		};
	})
};
// src/rules/rename-schema.ts
const renameSchema = {
	id: "rename-schema",
	category: "breaking",
	severity: "error",
	title: "ALTER SCHEMA … RENAME",
	why: `Every query that names the schema, and every search_path with it, fails the moment this commits: code that runs while the
migration is deployed still uses the old name.`,
	examples: [{
		kind: "bad",
		title: "The running application still says app",
		base: `CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY);`,
		up: "ALTER SCHEMA app RENAME TO shop;"
	}, {
		kind: "good",
		title: "A schema of the same migration",
		up: `CREATE SCHEMA draft;
ALTER SCHEMA draft RENAME TO shop;`
	}],
	check: onOperations(["rename-object"], ({ objectType, name, to }, step) => {
		if (objectType !== "schema") return void 0;
		const inside = [...step.catalog.relations.values()].filter((one) => one.name.startsWith(`${name}.`));
		if (step.catalog.complete && inside.every((one) => one.isNew)) return void 0;
		return {
			message: `Queries that use ${name} fail as soon as it is called ${to}.`,
			instead: `-- first release: a second schema with views of the old tables\nCREATE SCHEMA ${to};\n-- CREATE VIEW ${to}.… AS SELECT * FROM ${name}.…;\n-- and rename when nothing uses the old name`,
			claim: step.observation?.ok ? { seen: "It was renamed in the run." } : {}
		};
	})
};
// src/rules/rename-table.ts
const renameTable = {
	id: "rename-table",
	category: "breaking",
	severity: "error",
	title: "RENAME of a table or view",
	why: `Code that runs while the migration is deployed still uses the old name, and every query with it fails with SQLSTATE 42P01
the moment this commits. A view of the old name, made in the same transaction, keeps it working; simple views can be
written through as well (manual 18, CREATE VIEW, "Updatable Views").`,
	examples: [{
		kind: "bad",
		title: "The running application still says customer",
		base: "CREATE TABLE customer (id bigint PRIMARY KEY);",
		up: "ALTER TABLE customer RENAME TO customers;"
	}, {
		kind: "good",
		title: "A view keeps the old name alive",
		base: "CREATE TABLE customer (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customer RENAME TO customers;
CREATE VIEW customer AS SELECT * FROM customers;`
	}],
	check: {
		scope: "statement",
		find: (step) => [...named$1.find(step), ...unnamed$1(step)]
	}
};
const named$1 = onOperations(["rename-table"], (operation, step) => {
	const { relation, to } = operation;
	if (!isQueried(operation, step) || !isInUse(step, relation) || isReplaced(operation, step)) return void 0;
	return {
		relation,
		message: `Queries that use ${relation} fail as soon as it is called ${to}.`,
		instead: sequence(["this migration: the old name stays usable", briefly(`${step.statement.sql};\nCREATE VIEW ${quoteRelation(relation)} AS SELECT * FROM ${quoteRelation(`${schemaOf(relation)}.${to}`)};`)], ["when nothing uses the old name", agreed("drop-object", `DROP VIEW ${quoteRelation(relation)};`, "nothing uses the old name")]),
		claim: { locks: [{
			relation,
			mode: "AccessExclusiveLock"
		}] }
	};
});
function unnamed$1(step) {
	return unnamedLosses(step).renamed.map(({ relation, to }) => ({
		relation,
		message: `Queries that use ${relation} fail as soon as it is called ${to}: it is renamed${through(step)}.`,
		claim: { seen: `Seen in the run: ${relation} is called ${to} after the statement.` }
	}));
}
/** ALTER TABLE takes the name of an index or a sequence as well (manual 18, ALTER TABLE, RENAME). */
function isQueried({ relation, objectType }, step) {
	return !["index", "sequence"].includes(step.catalog.relations.get(relation)?.kind ?? objectType);
}
/** The old name exists again after the same transaction. */
function isReplaced({ relation }, step) {
	return [...deedsOf(step, "create-view"), ...deedsOf(step, "rename-table")].some(({ operation, step: { transaction } }) => transaction === step.transaction && newName(operation) === relation);
}
function newName(operation) {
	if (operation.kind === "create-view") return operation.relation;
	return `${operation.relation.slice(0, operation.relation.indexOf("."))}.${operation.to}`;
}
// src/rules/repeating-columns.ts
const repeatingColumns = {
	id: "repeating-columns",
	category: "schema-design",
	severity: "notice",
	title: "The same column several times, with numbers",
	why: `A list spread over columns is not in first normal form: a search has to name each of them, none can be unique across them, and
the next entry needs a migration. Rows of a table of their own, or an array, take any number (manual 18, 8.15 and 5.5.5).`,
	examples: [{
		kind: "bad",
		title: "Room for three, and never for four",
		up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  phone1 text,
  phone2 text,
  phone3 text
);`
	}, {
		kind: "good",
		title: "A table of their own; and numbers that are no list",
		up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address_line1 text NOT NULL,
  address_line2 text,
  address_line3 text
);
CREATE TABLE customer_phones (
  customer_id bigint NOT NULL REFERENCES customers (id),
  position integer NOT NULL,
  phone text NOT NULL,
  PRIMARY KEY (customer_id, position)
);`
	}],
	check: onAdditions((addition) => {
		const groups = groupsOf(addition);
		const [first] = groups.flatMap(({ names }) => addition.columns.filter(({ name }) => names.includes(name)));
		if (!first) return void 0;
		return {
			step: first.step,
			message: `${list(groups.map(({ names }) => names.join(", ")))} of ${addition.relation} ${groups.length === 1 ? "is a list" : "are lists"} spread over columns.`
		};
	})
};
/** Parts of an address, quarters, coordinates: their number says which one it is, and there are no more. */
const FIXED = /^(.*line|.*addr(ess)?|.*street|.{1,2})$/i;
/** At least three of one type that count on, one of them new. */
function groupsOf({ table, columns }) {
	const groups = /* @__PURE__ */ new Map();
	for (const { name, type } of table.columns) {
		const [, base = "", digits = ""] = /^(.*?)_?(\d{1,2})$/.exec(name) ?? [];
		if (digits === "" || FIXED.test(base)) continue;
		const key = `${base} ${type}`;
		const group = groups.get(key) ?? {
			names: [],
			numbers: []
		};
		group.names.push(name);
		group.numbers.push(Number(digits));
		groups.set(key, group);
	}
	return [...groups.values()].filter(({ names, numbers }) => names.length >= 3 && Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1 && Math.min(...numbers) <= 1 && columns.some(({ name }) => names.includes(name)));
}
// src/rules/replay-fails.ts
const replayFails = {
	id: "replay-fails",
	category: "rollback",
	severity: "error",
	title: "The history cannot be replayed from an empty database",
	why: `Whoever sets up a new environment runs every migration from the first on: a developer, the tests, a restore after a loss. A
merged migration that fails there was edited later, or leans on something made by hand, and nothing after it can be
rehearsed.`,
	examples: [{
		kind: "bad",
		title: "A merged migration alters a table that none creates",
		base: "ALTER TABLE orders ADD COLUMN note text;",
		up: "CREATE TABLE notes (id bigint PRIMARY KEY);"
	}, {
		kind: "good",
		title: "The table comes from the history",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN note text;`,
		up: "CREATE TABLE notes (id bigint PRIMARY KEY);"
	}],
	check: {
		scope: "set",
		find: ({ replayFailure: failure }) => {
			if (!failure) return [];
			const { error, file, line, endLine, migration } = failure;
			return [{
				message: `From an empty database, this merged migration fails: ${error.message.replace(/\.$/, "")}. Nothing after it could be rehearsed.`,
				relation: error.relation,
				instead: `-- mend this migration where nobody has applied it yet; where it is applied everywhere, keep it, and in\n-- pgrehearse.yml stand a dump of the schema in its place: baseline: <file>`,
				claim: { seen: `Seen in the run, SQLSTATE ${error.code}.` },
				place: {
					file,
					line,
					endLine,
					migration
				}
			}];
		}
	}
};
// src/rules/rls-disabled.ts
const BASE$7 = `CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (tenant = current_user);`;
const rlsDisabled = {
	id: "rls-disabled",
	category: "security",
	severity: "warning",
	title: "Row level security switched off",
	why: `From then on every role with a grant on the table sees and changes every row of it, whatever its policies say (manual 18, 5.9).`,
	examples: [{
		kind: "bad",
		title: "Every tenant sees everybody’s orders",
		base: BASE$7,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;`
	}, {
		kind: "good",
		title: "Another policy instead",
		base: BASE$7,
		up: `SET LOCAL lock_timeout = '5s';
CREATE POLICY support ON orders FOR SELECT USING (current_user = 'support');`
	}],
	check: onOperations(["alter-table-other"], ({ relation, subtype }, step) => {
		if (subtype !== "AT_DisableRowSecurity" || !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `The policies of ${relation} do not hold any more: whoever may read it reads every row.`,
			instead: `-- a policy that allows what is missing, instead of none:\n-- CREATE POLICY … ON ${relation} …;`,
			claim: { locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}] }
		};
	})
};
// src/rules/rls-without-policy.ts
const ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);";
const rlsWithoutPolicy = {
	id: "rls-without-policy",
	category: "security",
	severity: "error",
	title: "Row level security switched on, and no policy",
	why: `Without a policy the default is to deny: every role but the table's owner, superusers and those with BYPASSRLS reads no row
and writes none, without an error on reading (manual 18, 5.9). An owner is not held back at all.`,
	examples: [
		{
			kind: "bad",
			title: "The application suddenly sees an empty table",
			base: ORDERS,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`,
			down: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;`
		},
		{
			kind: "good",
			title: "Its policy comes with it",
			base: ORDERS,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (tenant = current_user);`
		},
		{
			kind: "good",
			title: "Its policy was there before",
			base: `${ORDERS}
CREATE POLICY own ON orders USING (tenant = current_user);`,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`
		}
	],
	check: {
		scope: "set",
		find: ({ contexts }) => contexts.flatMap((context) => inMigration$1(context, contexts))
	}
};
function inMigration$1(context, all) {
	return context.steps.flatMap((step) => [...new Set(switchedOn(step))].flatMap((relation) => {
		const later = all.slice(all.indexOf(context)).flatMap(({ steps }) => steps);
		return withoutPolicy(relation, step, later.slice(later.indexOf(step)), context.migration.id);
	}));
}
function switchedOn(step) {
	return operationsThrough(step).flatMap((one) => one.kind === "alter-table-other" && one.subtype === "AT_EnableRowSecurity" ? [one.relation] : []);
}
/** @param later this step and those that follow, in the whole set */
function withoutPolicy(relation, step, later, migration) {
	const end = later.at(-1)?.after ?? step.after;
	const table = end.relations.get(nameAtTheEnd(relation, later));
	if (hasPolicy(table) || !table && end.complete || table?.persistence === "temporary") return [];
	const isRun = step.observation?.ok === true && table?.rowSecurity === true;
	const { file, span } = step.statement;
	return [{
		relation,
		severity: table?.isNew ? "warning" : void 0,
		message: `From now on only the owner of ${relation} sees its rows: row level security is on, and no policy lets anybody else in.`,
		instead: instead$2(relation),
		claim: isRun ? { seen: "In the catalogue after the run: row level security, and no policy." } : unknown(table, step, end),
		place: {
			file,
			line: span.start.line,
			endLine: span.end.line,
			migration
		}
	}];
}
function hasPolicy(table) {
	return (table?.policies ?? []).length > 0;
}
function unknown(table, step, { complete }) {
	if (step.unseen?.kind === "not-reached") return { unknown: step.unseen.reason };
	return complete || table?.isNew ? void 0 : { unknown: "Policies that it had before are not known here: give the base schema, or let it run." };
}
function nameAtTheEnd(relation, later) {
	return later.flatMap(operationsThrough).reduce((name, one) => {
		if (one.kind === "rename-table" && one.relation === name) return `${name.slice(0, name.indexOf("."))}.${one.to}`;
		return one.kind === "set-schema" && one.relation === name ? `${one.schema}.${bareName(name)}` : name;
	}, relation);
}
function instead$2(relation) {
	const table = quoteRelation(relation);
	return briefly(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${quoteName(`${bareName(relation)}_own`)} ON ${table} USING (true /* your condition */);`);
}
// src/rules/rollback-fails.ts
const rollbackFails = {
	id: "rollback-fails",
	category: "rollback",
	severity: "error",
	title: "The rollback fails",
	why: `It was run right after the forward script, on the same rows, and the server refused it. In production that is found out when
a deployment has to be undone.`,
	examples: [{
		kind: "bad",
		title: "It drops what is not there",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "DROP TABLE order_items;"
	}, {
		kind: "good",
		title: "It drops what was made",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "DROP TABLE orders;"
	}],
	check: {
		scope: "migration",
		find: ({ rehearsal, migration, refused }) => {
			const before = refused?.rollback ? [onOtherRows(refused.rollback)] : [];
			if (rehearsal?.rollback.status !== "failed" || rehearsal.roundTrip.status !== "failed") return before;
			if (refused?.rollback?.isForWantOfRows) return before;
			const failed = rehearsal.rollback.statements.find((statement) => !statement.ok);
			const file = migration.down?.file.path ?? migration.up.file.path;
			if (!failed) return [...before, {
				message: rehearsal.rollback.reason ?? "It failed.",
				claim: { seen: "Seen in the run." },
				place: {
					file,
					line: 1,
					endLine: 1
				}
			}];
			return [...before, {
				message: failureMessage(failed),
				claim: failureClaim(failed),
				place: placeOf$3(failed)
			}];
		}
	}
};
// src/rules/rollback-loses-data.ts
const rollbackLosesData = {
	id: "rollback-loses-data",
	category: "rollback",
	severity: "error",
	title: "The rollback does not bring the data back",
	why: `The rows were compared before the forward script and after the rollback. A column that is dropped and added again comes back
empty, a table comes back without rows: the schema looks restored and the values are gone.`,
	examples: [{
		kind: "bad",
		title: "The column comes back, its values do not",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
		up: "ALTER TABLE customers DROP COLUMN phone;",
		down: "ALTER TABLE customers ADD COLUMN phone text;"
	}, {
		kind: "good",
		title: "The values are kept aside",
		base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers RENAME COLUMN phone TO phone_unused;`,
		down: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers RENAME COLUMN phone_unused TO phone;`
	}],
	check: {
		scope: "migration",
		find: (context) => {
			const { rehearsal } = context;
			if (!rehearsal) return [];
			return rehearsal.roundTrip.dataDiff.filter(({ change }) => change === "lost" || change === "changed").map((difference) => draft$3(difference, rehearsal, context));
		}
	}
};
function draft$3(difference, rehearsal, context) {
	const { table, rows, column, atLeast } = difference;
	const found = cause(difference, context);
	return {
		relation: table,
		message: context.madeUp?.has(table) ? uncounted(difference) : message(difference),
		claim: {
			seen: `Compared in the run${atLeast ? ", by sums: at least" : ":"} ${count(rows)} ${column ? `values of ${table}.${column}` : `rows of ${table}`}.`,
			...!(found && takesAll(found, difference)) && { dueToValues: { relation: table } }
		},
		place: (found && placeOf(found)) ?? downPlace(rehearsal)
	};
}
/** Whatever the rows hold: others than those that were there would be gone as well. */
function takesAll({ operations }, { table, column }) {
	return operations.some((one) => {
		if (one.kind === "drop-table" || one.kind === "truncate") return true;
		if (one.kind === "drop-column") return one.relation === table && one.column === column;
		return (one.kind === "delete" || one.kind === "update") && one.where === "none";
	});
}
function message({ table, column, rows, change, atLeast }) {
	const least = atLeast ? "at least " : "";
	if (column === void 0) return `After the rollback ${least}${plural$1(rows, "row")} of ${table} ${rows === 1 ? "is" : "are"} ${change === "lost" ? "gone" : "different"}.`;
	if (change === "lost") return `After the rollback ${least}${plural$1(rows, "value")} of ${table}.${column} ${rows === 1 ? "is" : "are"} gone.`;
	return `After the rollback ${table}.${column} holds another value in ${least}${plural$1(rows, "row")} than before.`;
}
/** How many of them were made up says nothing of production. */
function uncounted({ table, column, change }) {
	if (column === void 0) return `After the rollback rows of ${table} are ${change === "lost" ? "gone" : "different"}.`;
	return change === "lost" ? `After the rollback the values of ${table}.${column} are gone.` : `After the rollback ${table}.${column} holds other values than before.`;
}
/** The forward statement that took the values away, where it can be named. */
function cause({ table, column }, { steps }) {
	return steps.find((step) => step.operations.some((one) => {
		if (one.kind === "drop-column") return one.relation === table && one.column === column;
		if (one.kind === "update") return one.relation === table && column !== void 0 && one.columns.includes(column);
		if (one.kind === "alter-column-type") return one.relation === table && one.column === column;
		return [
			"drop-table",
			"truncate",
			"delete"
		].includes(one.kind) && "relation" in one && one.relation === table;
	}));
}
function placeOf({ statement: { file, span } }) {
	return {
		file,
		line: span.start.line,
		endLine: span.end.line
	};
}
function downPlace({ migration }) {
	return {
		file: migration.down?.file.path ?? migration.up.file.path,
		line: 1,
		endLine: 1
	};
}
// src/rules/rollback-missing.ts
const rollbackMissing = {
	id: "rollback-missing",
	category: "rollback",
	severity: "warning",
	title: "No rollback script, or a blank one",
	why: `When a deployment has to be undone at night, somebody writes the missing script by hand. A blank script is worse: the tool
reports success and the schema stays as it was.`,
	examples: [{
		kind: "bad",
		title: "A rollback that does nothing",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "SELECT 1;"
	}, {
		kind: "good",
		title: "A rollback that undoes it",
		base: "CREATE TABLE customers (id bigint PRIMARY KEY);",
		up: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		down: "DROP TABLE orders;"
	}],
	check: {
		scope: "migration",
		find: ({ migration }) => {
			if (!hasRollbacks(migration) || migration.down && !migration.down.blank) return [];
			return [{
				message: migration.down ? `The rollback script ${migration.down.file.path} changes nothing: the tool reports success and the schema stays.` : "There is no rollback script.",
				...migration.down && { place: {
					file: migration.down.file.path,
					line: 1,
					endLine: 1
				} }
			}];
		}
	}
};
// src/rules/scan-under-lock.ts
const scanUnderLock = {
	id: "scan-under-lock",
	category: "cost",
	severity: "error",
	title: "A full scan under a lock that blocks writes, which no other rule named",
	why: `The run showed a whole table being read while its transaction held a lock that makes writers wait (manual 18, 13.3.1). The
wait grows with the table.`,
	examples: [{
		kind: "bad",
		title: "Writers are locked out, then the table is read from end to end",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE TRIGGER USER;
DO $$ BEGIN
  PERFORM sum(total) FROM orders;
END $$;`
	}, {
		kind: "good",
		title: "Read before the lock is taken",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: `SET LOCAL lock_timeout = '5s';
DO $$ BEGIN
  PERFORM sum(total) FROM orders;
END $$;
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: {
		scope: "residue",
		find: (step, named) => (step.observation?.scans ?? []).flatMap((scan) => underLock(step, scan, named))
	}
};
function underLock(step, { relation, tuples }, named) {
	if (tuples < 100 || !isInUse(step, relation) || isExplained(step, named)) return [];
	const lock = locksHeld(step).find((one) => !one.isNew && isTable(step, one.relation) && keepsWaiting(step, one));
	if (!lock) return [];
	return [{
		relation,
		message: `All of ${relation} is read${through(step)} while ${lock.mode} on ${lock.relation} keeps others waiting.`,
		claim: {
			scan: relation,
			seen: `Seen in the run: ${count(tuples)} rows of ${relation} read under ${lock.mode} on ${lock.relation}.`
		}
	}];
}
/** A finding already says that the statement reads, rewrites or writes rows: what it reads on the way is part of that. */
function isExplained({ observation }, named) {
	return named.some(({ claim }) => claim?.scan !== void 0 || claim?.rewrite !== void 0 && observation?.rewrites.length !== 0 || claim?.writes !== void 0 && observation?.rowsWritten !== 0);
}
function isTable({ catalog }, relation) {
	return !["index", "sequence"].includes(catalog.relations.get(relation)?.kind ?? "index");
}
// src/rules/set-access-method.ts
const BASE$6 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const setAccessMethod = {
	id: "set-access-method",
	category: "lock-heavy",
	severity: "error",
	title: "SET ACCESS METHOD",
	why: `The table is written anew in the other method's format under ACCESS EXCLUSIVE, and its indexes are built again: nobody can read or write it
meanwhile (15 and later; manual 18, ALTER TABLE, SET ACCESS METHOD). The examples have an access method named heap2.`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: BASE$6,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET ACCESS METHOD heap2;`,
		since: 15
	}, {
		kind: "good",
		title: "It has that one already",
		base: BASE$6,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET ACCESS METHOD heap;`,
		since: 15
	}],
	check: onOperations(["set-access-method"], ({ relation, method = "heap" }, step) => {
		const known = step.catalog.relations.get(relation);
		if (!isInUse(step, relation) || known?.kind === "partitioned-table") return void 0;
		if (known && (known.accessMethod ?? "heap") === method) return void 0;
		return {
			relation,
			message: `${relation} is written anew for access method ${method} while nobody can read or write it.`,
			instead: "-- a new table with that method, filled in batches beside the old one, and renamed into its place",
			claim: known ? {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			} : { unknown: "Which access method it has is not known here." }
		};
	})
};
// src/rules/security-definer-search-path.ts
const BODY = `AS $$
BEGIN
  RETURN (SELECT count(*) FROM orders);
END $$`;
const securityDefinerSearchPath = {
	id: "security-definer-search-path",
	category: "security",
	severity: "warning",
	title: "SECURITY DEFINER without a search_path of its own",
	why: `Such a function runs with its owner's rights, and looks names up along the search_path of whoever calls it: a caller who may
create objects in any schema of that path, pg_temp included, can put a table or operator of their own in the way and have it
used with the owner's rights (manual 18, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely").`,
	examples: [
		{
			kind: "bad",
			title: "The caller chooses where orders is looked for",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `CREATE FUNCTION order_count() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER ${BODY};`,
			down: "DROP FUNCTION order_count();"
		},
		{
			kind: "bad",
			title: "Made a SECURITY DEFINER later",
			base: `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION order_count() RETURNS bigint LANGUAGE plpgsql ${BODY};`,
			up: "ALTER FUNCTION order_count() SECURITY DEFINER;",
			down: "ALTER FUNCTION order_count() SECURITY INVOKER;"
		},
		{
			kind: "good",
			title: "It brings its own path, pg_temp last",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `CREATE FUNCTION order_count() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp ${BODY};`,
			down: "DROP FUNCTION order_count();"
		},
		{
			kind: "good",
			title: "An SQL-standard body: its names are looked up once, when it is made",
			base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			up: `CREATE FUNCTION order_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER
BEGIN ATOMIC
  SELECT count(*) FROM orders;
END;`,
			down: "DROP FUNCTION order_count();"
		}
	],
	check: onOperations(["create-function", "alter-function"], (operation, step) => {
		return (operation.kind === "create-function" ? isMadeOpen(operation) : becomesOpen(operation, step)) && !isClosedLater(operation.name, step) ? draft$2(operation, step) : void 0;
	})
};
/** C looks nothing up by name; an SQL-standard body is looked up when it is made (manual 18, CREATE FUNCTION). */
function isMadeOpen({ securityDefiner, settings, language, body }) {
	if (!securityDefiner || settings["search_path"] !== void 0) return false;
	return !["c", "internal"].includes(language) && !(language === "sql" && /^create\b/i.test(body));
}
function becomesOpen({ name, securityDefiner, settings, resets }, step) {
	if (settings["search_path"] !== void 0 || securityDefiner === false) return false;
	const known = step.catalog.functions.get(name);
	const isReset = resets.includes("search_path") || resets.includes("all");
	if (securityDefiner) return isReset || known?.searchPath === void 0;
	return isReset && known?.securityDefiner === true;
}
function isClosedLater(name, step) {
	const place = placeOf$2(step);
	const isOf = (deed) => deed.at > place && deed.operation.name === name;
	const changed = [...deedsOf(step, "alter-function"), ...deedsOf(step, "create-function")];
	return deedsOf(step, "drop-object").some(isOf) || changed.some((one) => isOf(one) && (one.operation.settings["search_path"] !== void 0 || one.operation.securityDefiner === false));
}
function draft$2(operation, step) {
	const { name } = operation;
	return {
		message: `${name}() runs with its owner's rights and looks names up along the search_path of whoever calls it.`,
		instead: `${instead$1(operation, step)};`,
		claim: claimOf$1(name, step)
	};
}
function claimOf$1(name, { observation, after }) {
	const made = after.functions.get(name);
	return observation?.ok && made?.securityDefiner && made.searchPath === void 0 ? { seen: "In the catalogue after the run: SECURITY DEFINER, and no search_path of its own." } : {};
}
function instead$1(operation, { statement }) {
	const { name } = operation;
	const path = `SET search_path = ${[...[.../* @__PURE__ */ new Set([schemaOf(name), "public"])].map(quoteName), "pg_temp"].join(", ")}`;
	if (operation.kind === "alter-function" || operation.procedure) return `${statement.sql.replace(/\breset\s+(?:search_path|all)\b/i, "").trimEnd()} ${path}`;
	const { sql } = statement;
	const blank = sql.replace(operation.body, (body) => " ".repeat(body.length));
	const at = /\bsecurity\s+definer\b/i.exec(blank);
	if (!at) return `ALTER FUNCTION ${quoteRelation(name)} ${path}`;
	const end = at.index + at[0].length;
	return `${sql.slice(0, end)} ${path}${sql.slice(end)}`;
}
// src/rules/set-logged.ts
const setLogged = {
	id: "set-logged",
	category: "lock-heavy",
	severity: "error",
	title: "SET LOGGED or SET UNLOGGED",
	why: `The table is written anew under ACCESS EXCLUSIVE: nobody can read or write it meanwhile. An UNLOGGED table is empty after a
crash and does not exist on replicas (manual 18, ALTER TABLE, SET LOGGED and CREATE TABLE, UNLOGGED).`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: `CREATE TABLE hits (id bigint PRIMARY KEY);
INSERT INTO hits SELECT generate_series(1, 1000);`,
		up: "ALTER TABLE hits SET UNLOGGED;"
	}, {
		kind: "good",
		title: "It is logged already",
		base: "CREATE TABLE hits (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE hits SET LOGGED;`
	}],
	check: onOperations(["alter-table-other"], ({ relation, subtype }, step) => {
		if (subtype !== "AT_SetLogged" && subtype !== "AT_SetUnLogged") return void 0;
		const persistence = step.catalog.relations.get(relation)?.persistence;
		const wanted = subtype === "AT_SetLogged" ? "permanent" : "unlogged";
		if (!isInUse(step, relation) || persistence === wanted) return void 0;
		return {
			relation,
			message: `${relation} is written anew while nobody can read or write it.`,
			instead: "-- a new table of that kind, filled in batches beside the old one, and renamed into its place",
			claim: {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			}
		};
	})
};
// src/rules/set-tablespace.ts
const BASE$5 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const setTablespace = {
	id: "set-tablespace",
	category: "lock-heavy",
	severity: "error",
	title: "SET TABLESPACE",
	why: `The table or index is copied to the other tablespace, all of it, under ACCESS EXCLUSIVE: nobody can read or write it meanwhile. Its indexes
stay where they are (manual 18, ALTER TABLE, SET TABLESPACE). An index can be built there anew beside running traffic instead (REINDEX,
TABLESPACE). The examples have a tablespace named fast.`,
	examples: [
		{
			kind: "bad",
			title: "Everybody waits until the table is copied",
			base: BASE$5,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET TABLESPACE fast;`
		},
		{
			kind: "bad",
			title: "An index is copied in the same way",
			base: BASE$5,
			up: `SET LOCAL lock_timeout = '5s';
ALTER INDEX orders_pkey SET TABLESPACE fast;`
		},
		{
			kind: "good",
			title: "It is there already",
			base: BASE$5,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET TABLESPACE pg_default;`
		},
		{
			kind: "good",
			title: "The index is built there anew, beside running traffic",
			base: BASE$5,
			up: "REINDEX (CONCURRENTLY, TABLESPACE fast) INDEX orders_pkey;"
		}
	],
	check: onOperations(["set-tablespace"], (operation, step) => {
		const { relation, tablespace } = operation;
		const now = tablespaceOf(step, relation);
		if (!isInUse(step, relation) || now === tablespace || isOnlyForNewPartitions(operation, step)) return void 0;
		return {
			relation,
			message: `All of ${relation} is copied to tablespace ${tablespace} while nobody can read or write it.`,
			instead: operation.objectType === "index" ? sequence([outsideTransaction(step.migration), `REINDEX (CONCURRENTLY, TABLESPACE ${quoteName(tablespace)}) INDEX ${quoteRelation(relation)};`]) : "-- a new table there, filled in batches beside the old one, and renamed into its place; or pg_repack --tablespace",
			claim: claimOf(operation, now)
		};
	})
};
/** The database's own is taken to be the cluster's default one. */
function tablespaceOf({ catalog }, relation) {
	const known = catalog.relations.get(relation);
	return known ? known.tablespace ?? "pg_default" : "unknown";
}
const WITHOUT_FILES = /* @__PURE__ */ new Set([
	"partitioned-table",
	"view",
	"foreign-table"
]);
/** A partitioned table, or its index, has nothing to copy. */
function isOnlyForNewPartitions({ relation }, { catalog }) {
	const known = catalog.relations.get(relation);
	const table = known?.kind === "index" ? catalog.relations.get(known.table ?? "") : known;
	return table !== void 0 && WITHOUT_FILES.has(table.kind);
}
function claimOf({ relation, objectType }, now) {
	const locks = [{
		relation,
		mode: "AccessExclusiveLock"
	}];
	if (now === "unknown") return { unknown: "Which tablespace it is in is not known here." };
	return objectType === "index" ? { locks } : {
		locks,
		rewrite: relation
	};
}
// src/rules/statement-not-understood.ts
const statementNotUnderstood = {
	id: "statement-not-understood",
	category: "security",
	severity: "error",
	title: "A statement that could not be read",
	why: `Either the grammar of PostgreSQL 18 does not know it, so that no rule could judge it, or the server that it is for does
not. It was still run where a server was there. A silent gap in a review is worse than none.`,
	examples: [{
		kind: "bad",
		title: "A typing mistake",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: "ALTER TABEL orders ADD COLUMN note text;"
	}, {
		kind: "good",
		title: "Spelled right",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`
	}],
	check: {
		scope: "statement",
		find: (step) => {
			const unread = step.operations.flatMap((one) => one.kind === "not-understood" ? [one] : []);
			return unread.length > 0 ? unread.map((one) => notUnderstood(one, step)) : tooNew(step);
		}
	}
};
function notUnderstood({ reason }, step) {
	const { syntaxError, span } = step.statement;
	const place = syntaxError?.position ?? span.start;
	const ran = step.observation?.ok ? " The server ran it, but no rule could look at it." : "";
	return {
		message: `${syntaxError?.message ?? reason}, at line ${place.line}, column ${place.column}.${ran}`,
		claim: step.observation?.ok ? { seen: "The server ran it." } : { fails: ["42601"] }
	};
}
/** Understood here, and not by the server that it is for: it does not know the words, or what they ask for. */
function tooNew(step) {
	const newest = step.operations.flatMap((operation) => newestSyntax(operation) ?? []).toSorted((a, b) => b.since - a.since)[0];
	if (!newest || newest.since <= step.major) return [];
	return [{
		message: `${newest.words} needs PostgreSQL ${newest.since}, and this is for ${step.major}.`,
		claim: { fails: ["42601"] }
	}];
}
// src/rules/suppression-expired.ts
const suppressionExpired = {
	id: "suppression-expired",
	category: "review",
	severity: "warning",
	title: "A suppression whose day has passed",
	why: `Its author wanted it to be looked at again after that day. Until somebody has, it silences nothing any more.`,
	examples: [
		{
			kind: "bad",
			title: "Long past",
			base: "CREATE TABLE scratch (id bigint);",
			up: `-- pgrehearse: ignore drop-table until 2020-01-31 -- the import still runs
DROP TABLE scratch;`
		},
		{
			kind: "bad",
			title: "Long past, in the configuration",
			config: `ignore:
  - rule: drop-table
    paths: migrations/0002*
    reason: the import still runs
    until: 2020-01-31`,
			base: "CREATE TABLE scratch (id bigint);",
			up: "DROP TABLE scratch;"
		},
		{
			kind: "good",
			title: "Still to come",
			base: "CREATE TABLE scratch (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`
		}
	],
	check: {
		scope: "outcome",
		find: ({ directives, today }) => directives.suppressions.flatMap(({ at: { file, line }, rules, until }) => until !== void 0 && until < today ? [{
			message: `${rules.join(", ")} ${rules.length === 1 ? "was" : "were"} set aside until ${until} only.`,
			place: {
				file,
				line,
				endLine: line
			}
		}] : [])
	}
};
// src/rules/suppression-malformed.ts
const EXPECTED = "Expected: pgrehearse: ignore <rule> -- <reason>.";
const suppressionMalformed = {
	id: "suppression-malformed",
	category: "review",
	severity: "warning",
	title: "A comment to pgrehearse that cannot be understood",
	why: `A comment that is meant to silence a finding and has a slip in it silences nothing. It has to read \`-- pgrehearse: ignore
<rule>[, <rule>] [until <yyyy-mm-dd>] -- <reason>\`, directly above the statement, or with \`ignore-file\` above the first statement of
the file.`,
	examples: [
		{
			kind: "bad",
			title: "Another word for ignore",
			base: "CREATE TABLE scratch (id bigint);",
			up: `-- pgrehearse: allow drop-table -- unused since May
DROP TABLE scratch;`
		},
		{
			kind: "bad",
			title: "For the whole file, but not at its top",
			base: "CREATE TABLE scratch (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore-file drop-table -- unused since May
DROP TABLE scratch;`
		},
		{
			kind: "bad",
			title: "Behind the statement",
			base: "CREATE TABLE scratch (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
DROP TABLE scratch; -- pgrehearse: ignore drop-table -- unused since May`
		},
		{
			kind: "good",
			title: "As it has to read",
			base: "CREATE TABLE scratch (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`
		},
		{
			kind: "good",
			title: "For the whole file, at its top",
			base: "CREATE TABLE scratch (id bigint); CREATE TABLE notes (id bigint);",
			up: `-- pgrehearse: ignore-file drop-table -- both unused since May, backed up
SET LOCAL lock_timeout = '5s';
DROP TABLE scratch;
DROP TABLE notes;`
		}
	],
	check: {
		scope: "outcome",
		find: ({ directives }) => directives.malformed.map(({ file, line, text, why = EXPECTED }) => ({
			message: `This comment silences nothing: "${text}". ${why}`,
			place: {
				file,
				line,
				endLine: line
			}
		}))
	}
};
// src/rules/suppression-unknown-rule.ts
const suppressionUnknownRule = {
	id: "suppression-unknown-rule",
	category: "review",
	severity: "warning",
	title: "A suppression of a rule that does not exist",
	why: `A misspelt rule id silences nothing, and nobody notices until the finding is there again. The ids are on the list of rules.`,
	examples: [{
		kind: "bad",
		title: "A typing mistake",
		base: "CREATE TABLE scratch (id bigint);",
		up: `-- pgrehearse: ignore drop-tabel -- unused since May
DROP TABLE scratch;`
	}, {
		kind: "good",
		title: "Spelt right",
		base: "CREATE TABLE scratch (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE scratch;`
	}],
	check: {
		scope: "outcome",
		find: ({ directives, knownRules }) => directives.suppressions.flatMap(({ at: { file, line }, rules }) => rules.filter((rule) => !knownRules.includes(rule)).map((rule) => ({
			message: `There is no rule ${rule}.`,
			place: {
				file,
				line,
				endLine: line
			}
		})))
	}
};
// src/rules/suppression-unused.ts
const suppressionUnused = {
	id: "suppression-unused",
	category: "review",
	severity: "warning",
	title: "A suppression that silences nothing",
	why: `The finding that it was written for does not come any more. Left where it is, it would silence the next one of its kind,
which nobody has thought about.`,
	examples: [
		{
			kind: "bad",
			title: "Nothing is dropped here",
			base: "CREATE TABLE notes (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May
ALTER TABLE notes ADD COLUMN text text;`
		},
		{
			kind: "bad",
			title: "Nor in the whole file",
			base: "CREATE TABLE notes (id bigint);",
			up: `-- pgrehearse: ignore-file drop-table, drop-column -- unused since May
SET LOCAL lock_timeout = '5s';
DROP TABLE notes;`
		},
		{
			kind: "bad",
			title: "An entry of the configuration whose only file has no such finding",
			config: `ignore:
  - rule: drop-table
    paths: migrations/0002*
    reason: unused since May`,
			base: "CREATE TABLE notes (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE notes ADD COLUMN text text;`
		},
		{
			kind: "good",
			title: "An entry of the configuration that also speaks for files that are not reviewed here",
			config: `ignore:
  - rule: drop-table
    paths: migrations
    reason: unused since May`,
			base: "CREATE TABLE notes (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE notes ADD COLUMN text text;`
		},
		{
			kind: "good",
			title: "It silences what it names",
			base: "CREATE TABLE notes (id bigint);",
			up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE notes;`
		}
	],
	check: {
		scope: "outcome",
		find: (context) => context.isWhole ? unused(context) : []
	}
};
function unused({ directives, findings, knownRules, today }) {
	return directives.suppressions.filter((one) => isInForce(one, today)).flatMap((one) => one.rules.filter((rule) => knownRules.includes(rule)).filter((rule) => !findings.some((finding) => finding.rule === rule && one.covers(finding))).map((rule) => ({
		message: `No finding of ${rule} is here to be silenced: take the ${NOUNS[one.kind]} out.`,
		place: {
			file: one.at.file,
			line: one.at.line,
			endLine: one.at.line
		}
	})));
}
const NOUNS = {
	statement: "comment",
	file: "comment",
	configuration: "entry"
};
// src/rules/suppression-without-reason.ts
const suppressionWithoutReason = {
	id: "suppression-without-reason",
	category: "review",
	severity: "warning",
	title: "A suppression without a reason",
	why: `Whoever reads the review, or the file in a year, has to know why a finding was set aside. Without a reason the comment
silences nothing: \`-- pgrehearse: ignore <rule> -- <reason>\`.`,
	examples: [{
		kind: "bad",
		title: "No reason",
		base: "CREATE TABLE scratch (id bigint);",
		up: `-- pgrehearse: ignore drop-table
DROP TABLE scratch;`
	}, {
		kind: "good",
		title: "With a reason",
		base: "CREATE TABLE scratch (id bigint);",
		up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE scratch;`
	}],
	check: {
		scope: "outcome",
		find: ({ directives }) => directives.suppressions.filter(({ reason }) => reason === "").map(({ at: { file, line }, rules }) => ({
			message: `This comment is to silence ${rules.join(", ")}, but gives no reason, so it silences nothing.`,
			place: {
				file,
				line,
				endLine: line
			}
		}))
	}
};
// src/rules/table-rewrite.ts
const tableRewrite = {
	id: "table-rewrite",
	category: "cost",
	severity: "error",
	title: "A rewrite that no other rule named",
	why: `The run showed that every row of the table was written anew, which happens under ACCESS EXCLUSIVE: through a function, a DO
block or a trigger nobody sees it coming in the SQL (manual 18, ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "Hidden in a function",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE FUNCTION widen(what regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ALTER COLUMN quantity TYPE bigint', what);
END $$;`,
		up: `SET LOCAL lock_timeout = '5s';
SELECT widen('orders');`
	}, {
		kind: "good",
		title: "A function that only changes the catalogue",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE FUNCTION widen(what regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ALTER COLUMN note TYPE varchar(200)', what);
END $$;`,
		up: `SET LOCAL lock_timeout = '5s';
SELECT widen('orders');`
	}],
	check: {
		scope: "residue",
		find: (step, named) => (step.observation?.rewrites ?? []).filter((relation) => isInUse(step, relation) && !named.some(({ claim }) => covers(step, claim, relation))).map((relation) => ({
			relation,
			message: `${relation} is rewritten${through(step)} while nobody can read or write it.`,
			claim: {
				rewrite: relation,
				seen: `Seen in the run: ${relation}${rowsOf$2(step, relation)} got new data files.`
			}
		}))
	}
};
/** The claim is about it, or about the table that it is a partition of. */
function covers({ catalog }, claim, relation) {
	return claim?.rewrite !== void 0 && withDescendants(catalog, claim.rewrite).includes(relation);
}
function rowsOf$2(step, relation) {
	const rows = step.catalog.relations.get(relation)?.rows;
	const what = step.madeUp?.has(relation) ? "made-up rows" : "rows";
	return typeof rows === "number" && rows > 0 ? ` (${count(rows)} ${what})` : "";
}
// src/rules/too-many-indexes.ts
const CONFIG$1 = `limits:
  indexes: 3`;
const BASE$4 = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, status text, total numeric);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`;
const tooManyIndexes = {
	id: "too-many-indexes",
	category: "schema-design",
	severity: "notice",
	title: "One index more than a table should have",
	why: `Every INSERT writes to all of a table’s indexes, and so does every UPDATE that changes an indexed column, since it then cannot be
heap-only (manual 18, 66.7, "Heap-Only Tuples"). \`limits.indexes\` says how many are enough; it is 10 unless told.`,
	examples: [{
		kind: "bad",
		title: "Three are enough here",
		config: CONFIG$1,
		base: BASE$4,
		up: `CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);`
	}, {
		kind: "good",
		title: "One goes when the other comes",
		config: CONFIG$1,
		base: BASE$4,
		up: `DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;`
	}],
	check: onAdditions(({ relation, table, created, indexes }) => {
		const step = indexes.at(-1)?.step ?? created?.step;
		const most = step?.options.limits.indexes ?? Infinity;
		const { length } = table.indexes;
		if (!step || length <= most) return void 0;
		return {
			step,
			message: `${relation} has ${length} indexes now; the limit is ${most}. Each of them is written with every row.`,
			seen: `After the run it has ${length}.`
		};
	})
};
// src/rules/truncate.ts
const truncate = {
	id: "truncate",
	category: "destructive",
	severity: "error",
	title: "TRUNCATE",
	why: `It removes every row under ACCESS EXCLUSIVE, fires no DELETE trigger, and no rollback script brings the rows back. CASCADE
empties every table with a foreign key to it as well (manual 18, TRUNCATE).`,
	examples: [{
		kind: "bad",
		title: "Every row is gone",
		base: `CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 1000);`,
		up: "TRUNCATE sessions;"
	}, {
		kind: "good",
		title: "A table of the same migration",
		up: `CREATE TABLE scratch (id bigint);
TRUNCATE scratch;`
	}],
	check: {
		scope: "statement",
		find: (step) => [...named.find(step), ...unnamed(step)]
	}
};
const named = onOperations(["truncate"], ({ relation, cascade }, step) => {
	if (!isInUse(step, relation)) return void 0;
	const others = cascade ? ", and with CASCADE so are the rows of every table that references it" : "";
	return {
		relation,
		message: `${capital(rowsWords(step, relation))} of ${relation} are gone for good once this commits${others}.`,
		instead: "-- keep the rows under another name until nobody misses them, or delete the ones that are old in batches",
		claim: {
			locks: [{
				relation,
				mode: "AccessExclusiveLock"
			}],
			...step.within && { rewrite: relation }
		}
	};
});
/** New, empty data files, although nothing read the old ones: no rewrite (manual 18, TRUNCATE). */
function unnamed(step) {
	const { rewrites = [], scans = [] } = step.observation ?? {};
	if (step.within || through(step) === "") return [];
	const told = operationsThrough(step).flatMap((one) => one.kind === "truncate" ? [one.relation] : []);
	return rewrites.filter((relation) => isInUse(step, relation) && !told.includes(relation) && !scans.some((scan) => scan.relation === relation && scan.tuples > 0)).map((relation) => ({
		relation,
		message: `${capital(rowsWords(step, relation))} of ${relation} are gone for good once this commits: it is emptied${through(step)}.`,
		claim: {
			rewrite: relation,
			seen: "Seen in the run: it got new data files, and nothing read the old ones."
		}
	}));
}
function capital(words) {
	return words.replace(/^a/, "A").replace(" its ", " ");
}
// src/rules/unbatched-backfill.ts
/** A share of a table's rows that is called nearly all of them. */
const NEARLY_ALL = .8;
const BASE$3 = `CREATE TABLE orders (id bigint PRIMARY KEY, status text, total numeric);
INSERT INTO orders SELECT g, CASE WHEN g % 10 = 0 THEN 'open' ELSE 'paid' END, g FROM generate_series(1, 1000) g;`;
const unbatchedBackfill = {
	id: "unbatched-backfill",
	category: "transactions",
	severity: "warning",
	title: "UPDATE or DELETE of nearly every row of an existing table in one statement",
	why: `Each row stays locked until the end of the transaction, so that whoever wants to change one waits for all of them (manual 18,
13.3.2). The old versions cannot be vacuumed meanwhile and the table grows by its own size (24.1.2), replicas fall behind,
and a failure at the last row undoes all the work. In batches, each committed by itself, nobody waits for long.`,
	examples: [
		{
			kind: "bad",
			title: "A condition that nine rows of ten meet",
			base: BASE$3,
			up: "UPDATE orders SET status = 'closed' WHERE status = 'paid';"
		},
		{
			kind: "bad",
			title: "A new column is filled in one go",
			base: BASE$3,
			up: `BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN cents bigint;
COMMIT;
UPDATE orders SET cents = total * 100 WHERE cents IS NULL;`
		},
		{
			kind: "good",
			title: "Few rows",
			base: BASE$3,
			up: "UPDATE orders SET status = 'closed' WHERE status = 'open';"
		},
		{
			kind: "good",
			title: "In batches, each committed by itself",
			base: BASE$3,
			up: `DO $$
BEGIN
  FOR from_id IN 1..1000 BY 500 LOOP
    UPDATE orders SET status = 'closed' WHERE status = 'paid' AND id >= from_id AND id < from_id + 500;
    COMMIT;
  END LOOP;
END $$;`
		}
	],
	check: {
		scope: "residue",
		find: (step, named) => step.operations.filter(isWriting).flatMap((one) => {
			if (!step.statement.transactional || !isInUse(step, one.relation)) return [];
			const whole = named.some(({ claim }) => claim?.writes !== void 0) ? void 0 : wholeTable(step, one);
			return whole ? [draft$1(step, one, whole)] : [];
		})
	}
};
function isWriting(operation) {
	return operation.kind === "update" || operation.kind === "delete" || operation.kind === "merge";
}
/** By what the run wrote, where the table holds enough rows of somebody's to tell; else by what the statement says. */
function wholeTable(step, operation) {
	const { relation } = operation;
	const rows = rowsOf$1(step, relation);
	if (isBatch(step.statement.sql)) return void 0;
	if (step.observation?.ok && rows >= 100 && !step.madeUp?.has(relation)) {
		const written = writtenTo(step, relation);
		if (written < rows * NEARLY_ALL) return void 0;
		const words = `${count(written)} of the ${count(rows)} rows of ${relation}`;
		return {
			words,
			claim: {
				writes: relation,
				seen: `Seen in the run: ${words} were written.`
			}
		};
	}
	if (operation.kind === "merge") return void 0;
	if (operation.where === "condition" && !fillsNewColumn(step, operation)) return void 0;
	return {
		words: `every row of ${relation}`,
		claim: {
			writes: relation,
			needsRows: relation
		}
	};
}
const BOUNDS = [
	/\blimit\s+[$\d]/i,
	/\bbetween\b/i,
	/([\w$".]+)\s*>=?[^]*\band\s+\1\s*<=?(?!>)/i,
	/([\w$".]+)\s*<=?(?!>)[^]*\band\s+\1\s*>=?/i
];
/** It says itself how many rows it takes, or from where to where: here all of them may fit into the first batch. */
function isBatch(sql) {
	const texts = sql.replace(/'[^']*(?:''[^']*)*'/g, "''");
	return BOUNDS.some((bound) => bound.test(texts));
}
function rowsOf$1({ catalog }, relation) {
	return withDescendants(catalog, relation).reduce((sum, name) => {
		const rows = catalog.relations.get(name)?.rows;
		return sum + (typeof rows === "number" && rows > 0 ? rows : 0);
	}, 0);
}
function writtenTo({ observation, catalog }, relation) {
	const family = new Set(withDescendants(catalog, relation));
	return (observation?.writes ?? []).reduce((sum, one) => sum + (family.has(one.relation) ? one.rows : 0), 0);
}
const IS_NULL = /\bwhere\s+(?:[\w$"]+\s*\.\s*)?("(?:[^"]|"")+"|[\w$]+)\s+is\s+null\s*$/i;
/** `WHERE c IS NULL`, of a column that the same script adds without a default: true of every row. */
function fillsNewColumn(step, { kind, relation }) {
	const name = kind === "update" ? IS_NULL.exec(step.statement.sql)?.[1] : void 0;
	if (name === void 0) return false;
	const column = name.startsWith("\"") ? name.slice(1, -1).replaceAll("\"\"", "\"") : name.toLowerCase();
	const place = placeOf$2(step);
	return deedsOf(step, "add-column").some(({ at, operation: one }) => at < place && one.relation === relation && one.column.name === column && one.column.default === void 0);
}
function draft$1(step, operation, { words, claim }) {
	const { relation } = operation;
	const batches = operation.kind === "merge" ? void 0 : inBatches(step, operation);
	return {
		relation,
		message: `${words} ${words.startsWith("every") ? "is" : "are"} written in one statement and stay locked until its transaction ends.`,
		instead: instead(step, operation, batches),
		claim
	};
}
/** What the file changes of the table before has to be there first. */
function instead(step, { relation }, batches) {
	if (batches === void 0) return `-- for one range of rows after the other, committing each time /* add the range */\n${step.statement.sql};`;
	const place = placeOf$2(step);
	const adding = deedsOf(step, "add-column").filter(({ at, operation }) => at < place && operation.relation === relation);
	const changes = [...new Set(adding.map((one) => one.step))].map(({ statement }) => `${statement.sql};`);
	return sequence(...changes.length > 0 ? [["first", briefly(changes.join("\n"))]] : [], [outsideTransaction(step.migration), batches]);
}
// src/rules/unnamed-constraint.ts
const CONFIG = `rules:
  unnamed-constraint: notice`;
const unnamedConstraint = {
	id: "unnamed-constraint",
	category: "schema-design",
	severity: "off",
	title: "A constraint or an index that is left to the server to name",
	why: `The server makes the name of the table’s and the columns’ and puts a number behind it where that is taken, so that the same
migration may give another name elsewhere, and a later one that drops it by name fails (manual 18, CREATE TABLE and CREATE INDEX).`,
	examples: [{
		kind: "bad",
		title: "Called orders_total_check here",
		config: CONFIG,
		up: `CREATE TABLE orders (
  id bigint PRIMARY KEY,
  total numeric NOT NULL CHECK (total >= 0)
);
CREATE INDEX ON orders (total);`
	}, {
		kind: "good",
		title: "Named; the primary key is called after its table in any case",
		config: CONFIG,
		up: `CREATE TABLE orders (
  id bigint PRIMARY KEY,
  total numeric NOT NULL CONSTRAINT orders_total_not_negative CHECK (total >= 0)
);
CREATE INDEX orders_total_idx ON orders (total);`
	}],
	check: onAdditions(({ relation, constraints, indexes }) => {
		const unnamed = [...constraints.filter(({ definition }) => isUnnamed(definition)).map(({ definition, step }) => ({
			step,
			words: wordsOf(definition)
		})), ...indexes.filter(({ step }) => step.operations.some((one) => one.kind === "create-index" && !one.name)).map(({ index, step }) => ({
			step,
			words: `an index on ${index.keys.join(", ")}`
		}))];
		const [first] = unnamed;
		if (!first) return void 0;
		return {
			step: first.step,
			message: `${relation} has ${list(unnamed.map(({ words }) => words))} without a name of its own.`
		};
	})
};
function isUnnamed({ name, kind, usingIndex }) {
	return name === void 0 && usingIndex === void 0 && kind !== "primary-key" && kind !== "not-null";
}
function wordsOf({ kind, columns }) {
	const on = columns.length > 0 ? ` on ${columns.join(", ")}` : "";
	return `${ARTICLES[kind]}${on}`;
}
const ARTICLES = {
	"primary-key": "a primary key",
	unique: "a unique constraint",
	check: "a CHECK",
	"foreign-key": "a foreign key",
	exclusion: "an exclusion constraint",
	"not-null": "a NOT NULL"
};
// src/rules/update-without-where.ts
const BASE$2 = `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;`;
const updateWithoutWhere = {
	id: "update-without-where",
	category: "destructive",
	severity: "warning",
	title: "UPDATE of every row of an existing column",
	why: `Without a WHERE, or with one that is always true, it overwrites what every row holds, and no rollback script knows the old
values. Every row stays locked until the end, and the table grows by its own size (manual 18, 24.1.2).`,
	examples: [{
		kind: "bad",
		title: "No WHERE",
		base: BASE$2,
		up: "UPDATE orders SET status = 'closed';"
	}, {
		kind: "good",
		title: "Only the rows that are meant",
		base: BASE$2,
		up: "UPDATE orders SET status = 'closed' WHERE id < 10;"
	}],
	check: onOperations(["update"], ({ relation, where, columns }, step) => {
		if (where === "condition" || !isInUse(step, relation)) return void 0;
		const before = step.steps[0]?.catalog;
		const old = columns.filter((column) => !before?.complete || columnOf(before, relation, column));
		if (old.length === 0) return void 0;
		const table = quoteRelation(relation);
		return {
			relation,
			message: `${old.join(", ")} of ${relation} ${old.length === 1 ? "is" : "are"} overwritten in ${rowsWords(step, relation)}.`,
			instead: sequence(["only the rows that are meant, in batches; repeat until it updates no row, committing each time", `${step.statement.sql.replace(/\s+where\b[^]*$/i, "")}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE false /* your condition */ LIMIT 5000));`]),
			claim: {
				writes: relation,
				needsRows: relation
			}
		};
	})
};
// src/rules/vacuum-full.ts
const vacuumFull = {
	id: "vacuum-full",
	category: "lock-heavy",
	severity: "error",
	title: "VACUUM FULL",
	why: `It writes the whole table anew under ACCESS EXCLUSIVE, with as much disk again: nobody can read or write it meanwhile (manual 18,
VACUUM and 24.1.2). A plain VACUUM makes the space usable again without stopping anybody.`,
	examples: [{
		kind: "bad",
		title: "Everybody waits for the whole rewrite",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "VACUUM FULL orders;"
	}, {
		kind: "good",
		title: "A plain VACUUM stops nobody",
		base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
		up: "VACUUM orders;"
	}],
	check: onOperations(["vacuum"], (operation, step) => {
		const { relation } = operation;
		if (!operation.full || relation !== void 0 && !isInUse(step, relation)) return void 0;
		return {
			relation,
			message: `${relation ?? "Every table"} is written anew while nobody can read or write it.`,
			instead: "-- in a quiet hour, outside of migrations; or pg_repack, which copies the table beside running traffic\n-- where only dead rows are the matter:\nVACUUM " + (relation ?? "") + ";",
			claim: relation ? {
				locks: [{
					relation,
					mode: "AccessExclusiveLock"
				}],
				rewrite: relation
			} : {}
		};
	})
};
// src/rules/validate-in-same-transaction.ts
const BASE$1 = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;
const validateInSameTransaction = {
	id: "validate-in-same-transaction",
	category: "lock-heavy",
	severity: "error",
	title: "NOT VALID and VALIDATE in one transaction",
	why: `NOT VALID is there to let go of the strong lock before the rows are checked. In one transaction the lock of ADD CONSTRAINT
is kept until VALIDATE has read the whole table (manual 18, 13.3.1 and ALTER TABLE, Notes).`,
	examples: [{
		kind: "bad",
		title: "The lock of the first statement outlives the second",
		base: BASE$1,
		up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;`
	}, {
		kind: "good",
		title: "Validated in a later migration",
		base: `${BASE$1}
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
		up: "ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;"
	}],
	check: onOperations(["validate-constraint"], ({ relation, constraint }, step) => {
		if (!isInUse(step, relation)) return void 0;
		const added = step.steps.find((other) => other.transaction === step.transaction && !hasConstraint(other.catalog, relation, constraint) && (hasConstraint(other.after, relation, constraint) || namesConstraint(other, relation, constraint)));
		if (!added) return void 0;
		return {
			relation,
			message: `The lock that line ${added.statement.span.start.line} took on ${relation} is kept while VALIDATE reads the whole table.`,
			instead: sequence(...added === step ? [] : [["this migration", briefly(`${added.statement.sql};`)]], ["the next one, so that the lock is gone when the rows are checked", `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${quoteName(constraint)};`]),
			claim: { scan: relation }
		};
	})
};
function hasConstraint(catalog, relation, name) {
	return (catalog.relations.get(relation)?.constraints ?? []).some((one) => one.name === name);
}
/** Also where the statement was not reached, or fails. */
function namesConstraint({ operations }, relation, name) {
	return operations.some((one) => one.kind === "add-constraint" && one.relation === relation && one.constraint.name === name);
}
// src/rules/version-duplicate.ts
const versionDuplicate = {
	id: "version-duplicate",
	category: "rollback",
	severity: "error",
	title: "Two migrations with one version",
	why: `A tool that keeps the version as the key of its history refuses to start, or runs one of the two and never the other. It
happens when two branches take the same next number.`,
	examples: [{
		kind: "bad",
		title: "The base branch has a 0002 already",
		up: "",
		files: {
			base: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);"
			},
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);"
			}
		}
	}, {
		kind: "good",
		title: "The next free number",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);",
				"migrations/0002_notes.down.sql": "DROP TABLE notes;"
			}
		}
	}],
	check: {
		scope: "set",
		find: ({ changes }) => changes.filter(({ history }) => history.sameVersion.length > 0).map(({ version, file, id, history }) => ({
			message: `Version ${version} is also that of ${history.sameVersion.join(", ")}: give this migration the next free one.`,
			place: {
				file,
				line: 1,
				endLine: 1,
				migration: id
			}
		}))
	}
};
// src/rules/version-out-of-order.ts
const versionOutOfOrder = {
	id: "version-out-of-order",
	category: "rollback",
	severity: "error",
	title: "A new migration that sorts before a merged one",
	why: `Databases that are past that version skip it, or run it after migrations that it was written before, depending on the tool. It
happens when a branch waits while others are merged.`,
	examples: [{
		kind: "bad",
		title: "The base branch is at 0003",
		up: "",
		files: {
			base: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0003_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);"
			},
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);",
				"migrations/0003_customers.up.sql": "CREATE TABLE customers (id bigint PRIMARY KEY);"
			}
		}
	}, {
		kind: "good",
		title: "It sorts last",
		up: "",
		files: {
			base: { "migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);" },
			head: {
				"migrations/0001_orders.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY);",
				"migrations/0002_notes.up.sql": "CREATE TABLE notes (id bigint PRIMARY KEY);",
				"migrations/0002_notes.down.sql": "DROP TABLE notes;"
			}
		}
	}],
	check: {
		scope: "set",
		find: ({ changes }) => changes.flatMap(({ version, file, id, history }) => {
			if (!history.outOfOrder) return [];
			const { newest, outcome } = history.outOfOrder;
			return [{
				message: `Version ${version} sorts before ${newest} of the base branch: ${OUTCOMES[outcome]}.`,
				place: {
					file,
					line: 1,
					endLine: 1,
					migration: id
				}
			}];
		})
	}
};
const OUTCOMES = {
	skipped: "databases that are past it never run it",
	applied: "databases that are past it run it after migrations that come later in a new one",
	refused: "the tool refuses to migrate databases that are past it",
	unknown: "databases that are past it skip it or run it late, depending on the tool"
};
// src/rules/wide-index.ts
const wideIndex = {
	id: "wide-index",
	category: "schema-design",
	severity: "notice",
	title: "A new b-tree of more than three key columns",
	why: `Only the leading columns that a query compares for equality narrow the search; the manual says that more than three columns are
unlikely to help (manual 18, 11.3). INCLUDE carries a column that is only read. \`limits.index-columns\` sets another number.`,
	examples: [{
		kind: "bad",
		title: "Four",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, shop_id bigint, status text, placed_at timestamptz, total numeric);",
		up: "CREATE INDEX CONCURRENTLY orders_list_idx ON orders (shop_id, status, placed_at, total);"
	}, {
		kind: "good",
		title: "Three, and one that comes along",
		base: "CREATE TABLE orders (id bigint PRIMARY KEY, shop_id bigint, status text, placed_at timestamptz, total numeric);",
		up: "CREATE INDEX CONCURRENTLY orders_list_idx ON orders (shop_id, status, placed_at) INCLUDE (total);"
	}],
	check: onAdditions(({ relation, indexes }) => {
		const wide = indexes.filter(({ index, step }) => index.method === "btree" && !index.unique && index.keys.length > step.options.limits.indexColumns);
		const [first] = wide;
		if (!first) return void 0;
		const words = wide.map(({ index }) => `${bareName(index.name)} has ${index.keys.length} key columns`);
		return {
			step: first.step,
			message: `${list(words)}; beyond ${first.step.options.limits.indexColumns} they seldom help a search.`,
			seen: `After the run ${relation} has it${wide.length > 1 ? ", and the others" : ""}.`
		};
	})
};
// src/rules/work-under-exclusive-lock.ts
/** Rows written out in the file grow with nothing; this many take a moment all the same. */
const MANY_LITERALS = 1e4;
const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint PRIMARY KEY, at date);
INSERT INTO events SELECT g, '2026-01-01' FROM generate_series(1, 1000) g;
CREATE TABLE old_events (id bigint PRIMARY KEY, at date);`;
const workUnderExclusiveLock = {
	id: "work-under-exclusive-lock",
	category: "transactions",
	severity: "error",
	title: "Slow work of any kind while an earlier statement of the transaction locks a table against everybody",
	why: `ACCESS EXCLUSIVE is kept until the transaction ends, also while later statements scan, write or wait for something that has
nothing to do with the table (manual 18, 13.3.1). What the first statement needs for a moment is then an outage for as long as
the whole transaction takes.`,
	examples: [
		{
			kind: "bad",
			title: "Rows of other tables are copied meanwhile",
			base: BASE,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
INSERT INTO old_events SELECT * FROM events;`
		},
		{
			kind: "bad",
			title: "The transaction sleeps on it",
			base: BASE,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_sleep(0.1);`
		},
		{
			kind: "good",
			title: "The lock comes last, and the end of the transaction right after it",
			base: BASE,
			up: `SET LOCAL lock_timeout = '5s';
INSERT INTO old_events SELECT * FROM events;
ALTER TABLE orders ADD COLUMN note text;`
		},
		{
			kind: "good",
			title: "A few rows, by their key",
			base: BASE,
			up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
UPDATE events SET at = '2026-01-02' WHERE id = 5;`
		}
	],
	check: {
		scope: "residue",
		find: (step, named) => {
			const work = workOf(step);
			if (!work) return [];
			const lock = keptLocks(step).find((one) => isAtLeast(one.mode, "AccessExclusiveLock"));
			const taker = lock && takerOf(step, lock);
			if (!lock || !taker || isExplicit(taker) || named.some((one) => isSaid(one, lock))) return [];
			return [draft(step, taker, lock, work)];
		}
	}
};
/** lock-table says it of LOCK TABLE itself. */
function isExplicit({ operations }) {
	return operations.some((one) => one.kind === "lock-table");
}
/** About the same table, or about work that has to go under another lock of its own: its remedy takes it out of here. */
function isSaid({ relation, claim = {} }, lock) {
	const { scan, rewrite, writes, locks = [] } = claim;
	if (rewrite !== void 0) return true;
	if (relation === lock.relation && (scan ?? writes) !== void 0) return true;
	return scan !== void 0 && locks.some(({ mode }) => isAtLeast(mode, "ShareLock"));
}
function workOf(step) {
	const { observation } = step;
	if (sleeps(step.operations)) return {
		words: "waits",
		claim: { seen: "Seen in the run: it waited while the lock was held." }
	};
	const scan = observation?.scans.find(({ tuples }) => tuples >= 100);
	const written = observation?.writes.find(({ rows }) => rows >= leastRows(step.operations));
	if (written) return seen("writes", "written to", written.relation, written.rows, { writes: written.relation });
	if (scan) return seen("reads", "read from", scan.relation, scan.tuples, { scan: scan.relation });
	return foreseen(step);
}
function seen(verb, done, relation, rows, claim) {
	const words = `${count(rows)} rows`;
	return {
		words: `${verb} ${words} of ${relation}`,
		claim: {
			...claim,
			seen: `Seen in the run: ${words} ${done} ${relation} while the lock was held.`
		}
	};
}
function leastRows(operations) {
	return operations.every((one) => one.kind === "insert" && one.reads.length === 0) ? MANY_LITERALS : 100;
}
/** Work that grows with a table in use, whatever rows there are here. */
function foreseen(step) {
	for (const one of step.operations) {
		if (!("relation" in one) || one.relation === void 0 || !isInUse(step, one.relation)) continue;
		const { relation } = one;
		if ((one.kind === "update" || one.kind === "delete") && one.where !== "condition") return {
			words: `writes every row of ${relation}`,
			claim: {
				writes: relation,
				needsRows: relation
			}
		};
		if (one.kind === "validate-constraint") return {
			words: `reads every row of ${relation}`,
			claim: {
				scan: relation,
				needsRows: relation
			}
		};
	}
}
function sleeps(operations) {
	return operations.some((one) => one.kind === "select" ? one.functions.some((name) => /^(pg_catalog\.)?pg_sleep/.test(name)) : one.kind === "run-block" && /\bpg_sleep/i.test(one.body));
}
function draft(step, taker, { relation, mode }, { words, claim }) {
	const line = taker.statement.span.start.line;
	return {
		relation,
		message: `This statement ${words}${through(step)} while ${mode} on ${relation}, taken on line ${line}, is kept: nobody can use ${relation} until the transaction ends.`,
		instead: sequence(["this migration", briefly(`${taker.statement.sql};`)], ["the next one, when the lock is gone", `${step.statement.sql};`]),
		claim: step.observation || claim.seen === void 0 ? claim : {}
	};
}
// src/rules/registry.ts
/** Every rule, in the order of the catalogue. A test holds this list against the files of this folder. */
const RULES = [
	createIndexBlocking,
	createIndexOnPartitioned,
	dropIndexBlocking,
	reindexBlocking,
	concurrentlyInTransaction,
	lockTimeoutCancelsConcurrentBuild,
	concurrentlyIfNotExists,
	invalidIndexLeft,
	duplicateIndex,
	dropConstraintIndex,
	indexLostWithColumn,
	addColumnVolatileDefault,
	addColumnIdentity,
	addColumnStoredGenerated,
	addColumnConstrainedDomain,
	addColumnNotNullWithoutDefault,
	addColumnCheck,
	addColumnUnique,
	addColumnReferences,
	addColumnJson,
	alterColumnTypeRewrite,
	alterColumnTypeRebuild,
	alterColumnTypeNarrowing,
	alterColumnTypeDependents,
	setNotNullScan,
	addForeignKeyValidating,
	foreignKeyLocksParent,
	validateInSameTransaction,
	addCheckValidating,
	addUniqueBlocking,
	addPrimaryKeyBlocking,
	primaryKeyNullableIndex,
	addExclusionBlocking,
	domainConstraintScan,
	dropConstraint,
	dropPrimaryKey,
	dropNotNull,
	notEnforcedConstraint,
	vacuumFull,
	cluster,
	setLogged,
	setAccessMethod,
	setTablespace,
	refreshMaterializedViewBlocking,
	longReadIntoNewRelation,
	detachPartitionBlocking,
	attachPartitionScan,
	attachPartitionScansDefault,
	partitionKeyNotInUnique,
	createTriggerBlocking,
	lockTable,
	disableTrigger,
	disableAutovacuum,
	missingLockTimeout,
	lockTimeoutNotInEffect,
	lockTimeoutTooLong,
	missingStatementTimeout,
	workUnderExclusiveLock,
	ddlAndBackfillTogether,
	manyTablesOneTransaction,
	unbatchedBackfill,
	nestedTransaction,
	enumValueUsedInTransaction,
	mixedConcerns,
	notRetryable,
	dropTable,
	dropColumn,
	dropSchema,
	dropDatabase,
	dropCascade,
	dropObject,
	truncate,
	deleteWithoutWhere,
	updateWithoutWhere,
	renameTable,
	renameColumn,
	renameSchema,
	renameEnumValue,
	migrationFails,
	rollbackMissing,
	rollbackFails,
	rollbackSchemaDiffers,
	rollbackLosesData,
	reapplyFails,
	replayFails,
	migrationEdited,
	versionDuplicate,
	versionOutOfOrder,
	longLock,
	blocksTraffic,
	slowMigration,
	walVolume,
	diskHeadroom,
	tableRewrite,
	scanUnderLock,
	rlsWithoutPolicy,
	rlsDisabled,
	securityDefinerSearchPath,
	grantTooWide,
	opaqueStatement,
	statementNotUnderstood,
	missingPrimaryKey,
	preferBigintKey,
	preferIdentity,
	preferText,
	preferTimestamptz,
	preferJsonb,
	preferUuidKey,
	moneyType,
	namingStyle,
	namingUnclear,
	identifierTooLong,
	unnamedConstraint,
	missingAuditColumns,
	missingComment,
	missingForeignKey,
	foreignKeyTypeMismatch,
	foreignKeyWithoutIndex,
	foreignKeyCascade,
	tooManyIndexes,
	wideIndex,
	ginForDocument,
	repeatingColumns,
	copiedColumn,
	nullableByDefault,
	suppressionWithoutReason,
	suppressionMalformed,
	suppressionUnknownRule,
	suppressionExpired,
	suppressionUnused
];
const RULE_IDS = RULES.map((rule) => rule.id);
// src/migrations/stand-alone.ts
const WAY = /(^|[./])(up|down)\.sql$/;
/**
* A script that belongs to no folder of migrations, with its way back: `x.up.sql` and `x.down.sql`, `x.sql` and
* `x.down.sql`, `up.sql` and `down.sql`. Throws a UserError for a way back from nothing.
*/
async function standAlone(path, tree) {
	const up = isDown(path) ? await firstOf(waysForward(path), tree) : path;
	if (up === void 0) throw new UserError(`${path}: a way back, and no file beside it goes forward. Name a forward script.`);
	const down = await firstOf([wayBack(up)], tree);
	const name = baseName(up).replace(/\.?(up)?\.sql$/, "") || "up";
	return {
		version: name,
		name,
		up,
		...down !== void 0 && { down }
	};
}
function isDown(path) {
	return WAY.exec(path)?.[2] === "down";
}
function wayBack(up) {
	return WAY.test(up) ? up.replace(WAY, "$1down.sql") : up.replace(/\.sql$/, ".down.sql");
}
function waysForward(down) {
	return [down.replace(WAY, "$1up.sql"), down.replace(/\.down\.sql$/, ".sql")];
}
async function firstOf(paths, tree) {
	for (const path of paths) if (await tree.read(path) !== void 0) return path;
}
// src/migrations/discover-named.ts
/**
* The named migrations, as if a pull request added them. In a folder of migrations, those that sort before the first
* of them come first; a file of no such folder stands alone. Throws a UserError for what holds no migration.
*/
async function discoverNamed(named, tree, settings) {
	const files = new Set(named.files);
	const look = lookIn(tree, files, settings);
	for (const folder of named.folders) for (const file of await filesIn(folder, tree, look)) if (!await named.isMerged?.(file)) files.add(file);
	for (const file of files) refuseOther(file);
	const places = await Promise.all([...files].map((file) => placeOf$4(file, [tree])));
	const known = (await Promise.all([...new Set(places)].map(look))).filter((folder) => folder !== void 0);
	const covered = new Set(known.flatMap(filesOf$1));
	const strangers = [...files].filter((file) => !covered.has(file));
	const found = await Promise.all(known.map((folder) => foundIn(folder, files, tree, settings)));
	const { projects } = await joinDatabases(found, settings.databases ?? [], [tree], async (place) => {
		const folder = await look(place);
		return folder && foundIn(folder, files, tree, settings);
	}, "up-to-the-last-changed");
	const stranger = await projectOfStrangers(strangers, tree, settings);
	return {
		projects: [...projects, ...stranger.changed.length > 0 ? [stranger] : []],
		problems: known.flatMap(({ problems, fatal = [] }) => [...problems.filter(({ file }) => files.has(file ?? "")), ...fatal]),
		ignored: [],
		unreviewed: []
	};
}
/** Reads a folder as its tool does; undefined where no tool is known. Fixtures count only where they are named. */
function lookIn(tree, files, settings) {
	const { isData } = scopeOf(settings);
	const recognise = recogniser(tree, settings.tool, () => false);
	return async (folder) => {
		const paths = await pathsIn(tree, folder, (path) => files.has(path) || !isData(path));
		const found = await recognise(folder, paths);
		return found && found.notPostgres === void 0 ? readIndexed(found.tool, folder, paths, tree) : void 0;
	};
}
/** What goes forward in a folder of one migration's own. */
const SCRIPTS = ["up.sql", "migration.sql"];
/** A named folder is one migration, a folder of migrations, or a folder of one such folder for each database. */
async function filesIn(folder, tree, look) {
	const paths = (await tree.list(folder, 3)).filter((path) => isInOwnFolder(path) || folderOf(path) === folder);
	const single = SCRIPTS.map((script) => joinPath(folder, script)).find((path) => paths.includes(path));
	if (single !== void 0) return [single];
	const isProject = await spreadIn(tree, folder) !== void 0;
	const scripts = isProject ? [] : paths.filter(mayBePart);
	const folders = new Set(isProject ? [folder] : await Promise.all(scripts.map((path) => placeOf$4(path, [tree]))));
	const files = (await Promise.all([...folders].map(async (place) => await look(place) ?? readFolder(plain, place, await pathsIn(tree, place, () => true))))).flatMap(({ entries }) => entries.map(({ up }) => up));
	if (files.length === 0) throw new UserError(`${folder || "."}: holds no migrations. Name .sql files, or their folder.`);
	return files;
}
function refuseOther(file) {
	if (!mayBePart(file)) throw new UserError(`${file}: is no .sql file. Name migrations, or the folder of them.`);
}
async function foundIn({ tool, path: folder, entries }, files, tree, settings) {
	const part = {
		tool: tool.name,
		folder
	};
	const isNamed = ({ up, down = "", options = "", verify = "" }) => [
		up,
		down,
		options,
		verify
	].some((path) => files.has(path));
	const { baseline = settings.baseline } = databaseOf(part, settings.databases ?? []) ?? {};
	const named = entries.findIndex(isNamed);
	const before = baseline === void 0 ? entries.slice(0, named < 0 ? entries.length : named) : [];
	const valuesOf = settings.valuesOf ?? noValues;
	const base = (await Promise.all(before.map((entry) => loadSources(tool, entry, tree, valuesOf, folder)))).flat();
	const versions = groupBy(entries, ({ version }) => version);
	const changed = await Promise.all(entries.filter(isNamed).map((entry) => asAdded(tool, entry, sameVersion(entry, versions.get(entry.version) ?? []), tree, settings, folder)));
	if (changed.length === 0) return {
		...part,
		base,
		problems: []
	};
	return {
		...part,
		base,
		problems: [],
		project: {
			...part,
			base,
			changed: changed.flat()
		}
	};
}
async function projectOfStrangers(files, tree, settings) {
	const { tool } = settings;
	for (const file of files) if (tool && tool !== "plain") throw new UserError(misnamed(toolOf(tool), file).message);
	const entries = await Promise.all(files.map((file) => standAlone(file, tree)));
	const each = [...new Map(entries.map((entry) => [entry.up, entry])).values()];
	const changed = await Promise.all(each.map((entry) => asAdded(plain, entry, [], tree, settings, folderOf(entry.up))));
	return {
		tool: "plain",
		folder: folderOf(files[0] ?? ""),
		base: [],
		changed: changed.flat()
	};
}
async function asAdded(tool, entry, same, tree, { valuesOf = noValues }, folder) {
	const sources = await loadSources(tool, entry, tree, valuesOf, folder);
	const history = {
		sameVersion: same,
		edited: [],
		inBase: false
	};
	return sources.map((source) => ({
		...source,
		change: "added",
		history
	}));
}
// src/review/added.ts
/**
* The findings, with what is switched off told apart: by the change itself, or by what was there before. A comment that
* was there before and now stands above other SQL speaks for what nobody had accepted: it counts as the change's.
*/
async function withAdded(findings, compared) {
	return Promise.all(findings.map(async (finding) => {
		if (!finding.suppressed) return finding;
		return {
			...finding,
			suppressed: {
				...finding.suppressed,
				added: await isAdded(finding, compared)
			}
		};
	}));
}
async function isAdded(finding, { changes, head, base }) {
	const line = lineOfComment(finding);
	if (line === void 0) return false;
	const change = changes.find(({ path }) => path === finding.file);
	if (!change) return false;
	const [now, before] = await Promise.all([linesOf(head, finding.file), linesOf(base, change.previousPath ?? finding.file)]);
	const comment = now[line - 1] ?? "";
	const sql = now.slice(finding.line - 1, finding.endLine);
	if (/ignore-file/i.test(comment)) return !(has(before, [comment]) && has(before, sql));
	return !has(before, now.slice(line - 1, finding.endLine));
}
/** Where the comment stands in the finding's own file. */
function lineOfComment({ file, suppressed }) {
	const by = suppressed?.by ?? "";
	return by.startsWith(`${file}:`) ? Number(by.slice(file.length + 1)) : void 0;
}
async function linesOf(tree, path) {
	return new TextDecoder().decode(await tree.read(path)).split(/\r?\n/).map((line) => line.trim());
}
/** Whether the lines stand there, one below the other. */
function has(lines, block) {
	return block.length > 0 && lines.some((_, at) => block.every((line, index) => lines[at + index] === line));
}
// src/rules/directives.ts
const MARK = /^pgrehearse:\s*/i;
const DIRECTIVE = /^ignore(?<whole>-file)?\s+(?<rules>[a-z][\w, -]*?)(?:\s+until\s+(?<until>\S+))?(?:\s+(?:--|—)\s*(?<reason>.*))?$/is;
/**
* What a file's comments say to pgrehearse: `-- pgrehearse: ignore <rule>[, <rule>] [until <date>] -- <reason>` above
* a statement speaks for that statement, `ignore-file` above the first one for the whole file.
*/
function directivesIn({ path, text }) {
	if (!/pgrehearse:/i.test(text)) return {
		suppressions: [],
		malformed: []
	};
	const lines = new Lines(text);
	const read = [];
	let previous = 0;
	for (const piece of split(text)) {
		if (piece.kind === "comments") read.push(...piece.comments.flatMap((one) => directive(one, {
			file: path,
			previous
		})));
		if (piece.kind !== "statement") continue;
		const to = lines.at(piece.start + piece.text.length).line;
		const next = {
			from: Math.min(previous + 1, piece.line),
			start: piece.line,
			to
		};
		read.push(...piece.comments.flatMap((one) => directive(one, {
			file: path,
			previous,
			next
		})), ...(piece.inside ?? []).filter(({ text }) => MARK.test(text)).map((one) => refused(one, path, INSIDE)));
		previous = to;
	}
	return {
		suppressions: read.filter((one) => "covers" in one),
		malformed: read.filter((one) => !("covers" in one))
	};
}
/** Of every file of a migration. In a file that holds more than one script, what speaks for all of it stands at its top. */
function directivesOf({ tool, up, down, whole }) {
	if (tool === "command") return directivesInProgram(up.file);
	const files = [up.file, ...down ? [down.file] : []];
	if (whole === void 0) return joined(files.map(directivesIn));
	const atTop = directivesIn({
		path: up.file.path,
		text: whole
	}).suppressions.filter(isForFile);
	const inScripts = joined(files.map(directivesIn));
	const late = inScripts.suppressions.filter((one) => isForFile(one) && !atTop.some(({ at }) => at.line === one.at.line));
	const lines = whole.split("\n");
	return {
		suppressions: [...atTop, ...inScripts.suppressions.filter((one) => !isForFile(one))],
		malformed: [...inScripts.malformed, ...late.map(({ at }) => ({
			text: commentAt(lines[at.line - 1]),
			...at,
			why: LATE
		}))]
	};
}
/** Begins a comment in the languages that migrations are written in. */
const PROGRAM_COMMENT = /^\s*(?:#|\/\/|--|\*|\/\*)\s*(?<text>pgrehearse:.*?)\s*(?:\*\/)?\s*$/i;
/** As in SQL files; a comment of a line of its own speaks for the next line that is none, and `ignore-file` for all. */
function directivesInProgram({ path, text }) {
	const lines = text.split(/\r?\n/);
	const read = lines.flatMap((line, at) => {
		const said = PROGRAM_COMMENT.exec(line)?.groups?.["text"];
		if (said === void 0) return [];
		const next = lines.findIndex((other, place) => place > at && other.trim() !== "" && !PROGRAM_COMMENT.test(other));
		const surroundings = {
			file: path,
			previous: 0,
			...next >= 0 && { next: {
				from: at + 1,
				start: next + 1,
				to: next + 1
			} }
		};
		return directive({
			text: said,
			line: at + 1
		}, surroundings);
	});
	return {
		suppressions: read.filter((one) => "covers" in one),
		malformed: read.filter((one) => !("covers" in one))
	};
}
function joined(read) {
	return {
		suppressions: read.flatMap(({ suppressions }) => suppressions),
		malformed: read.flatMap(({ malformed }) => malformed)
	};
}
function isForFile({ kind }) {
	return kind === "file";
}
function commentAt(line = "") {
	return line.replace(/^\s*--\s*/, "").trim();
}
const INSIDE = "It stands inside a statement: write it above.";
const BEHIND = "It stands behind a statement: write it above the one that it is meant for.";
const LAST = "No statement follows it: write it above the one that it is meant for.";
const LATE = "ignore-file speaks for the whole file: write it above the first statement.";
function directive(comment, { file, previous, next }) {
	if (!MARK.test(comment.text)) return [];
	const said = parse(comment.text.replace(MARK, ""));
	if (!said) return [refused(comment, file)];
	const { isWhole, ...what } = said;
	const at = {
		file,
		line: comment.line
	};
	if (isWhole && previous > 0) return [refused(comment, file, LATE)];
	if (isWhole) return [{
		kind: "file",
		...what,
		at,
		covers: (place) => place.file === file
	}];
	if (comment.line === previous && next?.start !== comment.line) return [refused(comment, file, BEHIND)];
	if (!next) return [refused(comment, file, LAST)];
	const { from, to } = next;
	return [{
		kind: "statement",
		...what,
		at,
		covers: (place) => place.file === file && from <= place.line && place.line <= to
	}];
}
function refused({ text, line }, file, why) {
	return {
		text,
		file,
		line,
		...why !== void 0 && { why }
	};
}
function parse(text) {
	const { whole, rules = "", until, reason = "" } = DIRECTIVE.exec(text.trim())?.groups ?? {};
	const ids = rules.split(/[\s,]+/).filter((id) => id !== "");
	if (ids.length === 0 || until !== void 0 && !DAY.test(until)) return void 0;
	return {
		isWhole: whole !== void 0,
		rules: ids,
		reason: reason.trim(),
		...until !== void 0 && { until }
	};
}
// src/rules/evidence.ts
/** Holds what a rule expected against what the run showed. */
function judge(claim, step) {
	const branch = step?.within?.branch;
	if (!step || branch === void 0 || claim?.unknown !== void 0) return judgeRun(claim, step);
	if (step.unseen?.kind === "static") return {
		evidence: "unproven",
		proof: `It stands ${branch}, so it may not run.`
	};
	const passedBy = claim && step.observation?.ok && claim.fails === void 0 ? lockNotTaken(step) : void 0;
	if (!passedBy) return judgeRun(claim, step);
	const { relation, mode } = passedBy;
	return {
		evidence: "refuted",
		proof: `It stands ${branch}, and the run passed it by: no ${mode} was taken on ${relation}.`
	};
}
/** A lock that a statement of a body takes whenever it runs, and that the run did not show. */
function lockNotTaken(step) {
	if (step.observation?.lockSource !== "held") return void 0;
	const held = locksHeld(step);
	return predictedLocks(step).filter(({ relation, mode }) => isAtLeast(mode, "RowExclusiveLock") && isInUse(step, relation)).find(({ relation, mode }) => !lockOn(held, relation, mode));
}
function judgeRun(claim, step) {
	if (!claim) return { evidence: "predicted" };
	if (claim.seen !== void 0) return {
		evidence: "confirmed",
		proof: claim.seen
	};
	if (claim.expected !== void 0) return {
		evidence: "predicted",
		proof: claim.expected
	};
	if (claim.unknown !== void 0) return {
		evidence: "unproven",
		proof: claim.unknown
	};
	const observation = step?.observation;
	if (!step || !observation) return unseen(step);
	if (claim.fails) return judgeFailure(claim, claim.fails, observation, step.catalog);
	if (!observation.ok) return {
		evidence: "unproven",
		proof: `The statement failed before its effect could be seen: ${failureOf(observation)}`
	};
	return judgeEffects(claim, {
		observation,
		held: locksHeld(step),
		catalog: step.catalog
	});
}
function alteredBy(observation, claimed) {
	return observation.altered?.find(({ relation, column, total }) => relation === claimed.relation && column === claimed.column && total > 0);
}
function alteredRows(altered) {
	if (!altered) return [];
	const { relation, keys, total } = altered;
	return [`${plural$1(total, "row")} of ${relation} changed, before: ${keys.join("; ")}`];
}
function failureOf({ error }) {
	const message = error?.message ?? "no reason given";
	return error?.offending ? `${message}.${inTheWay(error.offending)}${allOfThem(error.offending)}` : message;
}
function unseen(step) {
	if (step?.unseen?.kind === "static") return { evidence: "predicted" };
	return {
		evidence: "unproven",
		proof: step?.unseen?.reason ?? "It was not run."
	};
}
function judgeFailure(claim, codes, observation, catalog) {
	const { error } = observation;
	if (error && codes.includes(error.code)) return {
		evidence: "confirmed",
		proof: `The server refused it: ${error.message} (SQLSTATE ${error.code}).${inTheWay(error.offending)}${allOfThem(error.offending)}`
	};
	if (error) return {
		evidence: "unproven",
		proof: `It failed for another reason: ${error.message}`
	};
	if (claim.needsRows !== void 0 && !holdsRows(catalog, claim.needsRows)) return withoutRows(claim.needsRows);
	return {
		evidence: "refuted",
		proof: "The server accepted it, on a table that holds rows."
	};
}
function holdsRows(catalog, relation) {
	const rows = catalog.relations.get(relation)?.rows;
	return typeof rows === "number" && rows > 0;
}
function withoutRows(relation) {
	return {
		evidence: "unproven",
		proof: `${relation} holds no rows here, so it could not show. Production's rows decide.`
	};
}
function judgeEffects(claim, sight) {
	const missing = missingEffects(claim, sight);
	if (missing.length === 0 || isProvenByRewrite(claim, missing)) return {
		evidence: "confirmed",
		proof: seenEffects(claim, sight)
	};
	if (claim.needsRows !== void 0 && !holdsRows(sight.catalog, claim.needsRows)) return withoutRows(claim.needsRows);
	if (sight.observation.lockSource !== "held" && missing.every((effect) => effect.kind === "lock")) return {
		evidence: "unproven",
		proof: "It was over too quickly for its locks to be sampled."
	};
	return {
		evidence: "refuted",
		proof: `The run showed otherwise: ${missing.map((effect) => effect.words).join("; ")}.`
	};
}
/** No table is rewritten under a weaker lock than ACCESS EXCLUSIVE, whether or not a sample caught it. */
function isProvenByRewrite({ rewrite }, missing) {
	return rewrite !== void 0 && missing.every((effect) => effect.kind === "lock");
}
/** The relation itself, or a partition of it: the parent has no data files to rewrite or to scan. */
function familyOf(catalog, relation) {
	return new Set(relation === void 0 ? [] : withDescendants(catalog, relation));
}
function missingEffects(claim, { observation, held, catalog }) {
	const { locks = [], rewrite, scan, rebuilds = [], alters, writes } = claim;
	const rebuilt = new Set(observation.rebuilds);
	const [rewritten, scanned] = [familyOf(catalog, rewrite), familyOf(catalog, scan)];
	return [
		...locks.filter(({ relation, mode }) => !lockOn(held, relation, mode)).map(({ relation, mode }) => ({
			kind: "lock",
			words: `no ${mode} was taken on ${relation}`
		})),
		...rewrite && !observation.rewrites.some((one) => rewritten.has(one)) ? [{
			kind: "effect",
			words: `${rewrite} kept its data files, it was not rewritten`
		}] : [],
		...scan && !observation.scans.some((one) => scanned.has(one.relation)) ? [{
			kind: "effect",
			words: `${scan} was not scanned`
		}] : [],
		...alters && !alteredBy(observation, alters) ? [{
			kind: "effect",
			words: `no value of ${alters.column} was changed`
		}] : [],
		...rebuilds.filter((index) => !rebuilt.has(index)).map((index) => ({
			kind: "effect",
			words: `${index} was not built anew`
		})),
		...writes && rowsOf(observation, familyOf(catalog, writes)) === 0 ? [{
			kind: "effect",
			words: `no row of ${writes} was written`
		}] : []
	];
}
function lockOn(held, relation, mode) {
	return held.find((lock) => lock.relation === relation && isAtLeast(lock.mode, mode));
}
function seenEffects(claim, { observation, held, catalog }) {
	const { locks = [], rewrite, scan, rebuilds = [], alters, writes } = claim;
	const locked = locks.flatMap(({ relation, mode }) => {
		const lock = lockOn(held, relation, mode);
		return lock ? `${lock.mode} on ${relation}` : [];
	});
	const scanned = familyOf(catalog, scan);
	const tuples = observation.scans.reduce((sum, one) => sum + (scanned.has(one.relation) ? one.tuples : 0), 0);
	const parts = [
		...locked,
		...rewrite ? [`${rewrite} rewritten`] : [],
		...rebuilds.map((index) => `${index} built anew`),
		...alters ? alteredRows(alteredBy(observation, alters)) : [],
		...scan ? [`${count(tuples)} rows of ${scan} read`] : [],
		...writes ? [`${count(rowsOf(observation, familyOf(catalog, writes)))} rows written`] : []
	];
	return parts.length === 0 ? "It was run." : `Seen in the run: ${parts.join(", ")}.`;
}
function rowsOf({ writes }, relations) {
	return writes.reduce((sum, { relation, rows }) => sum + (relations.has(relation) ? rows : 0), 0);
}
// src/rules/findings.ts
/** Every rule on everything that changed: worst first, then by place. */
function findAll(context, { policyOf, ignores, today }) {
	const inAll = [...context.contexts.flatMap((one) => inMigration(rulesFor(one.migration, policyOf), one)), ...RULES.flatMap((rule) => inSet(rule, context))];
	const outcomes = outcomesOf(context, inAll, today);
	const found = [...inAll, ...onceEach(outcomes.flatMap((outcome) => inOutcome(outcome)))];
	const suppressions = [...outcomes.flatMap(({ directives }) => directives.suppressions), ...ignores];
	return found.flatMap((finding) => withSeverity(finding, policyOf(finding.file).severities)).map((finding) => suppress(finding, suppressions, today)).toSorted(byWeight);
}
/** What is wrong with the configuration's own entries. One is unused only where all that it speaks for was looked at. */
function findInConfiguration(ignores, contexts, findings, { policyOf, today }) {
	const seen = new Set(contexts.filter(ranThrough).flatMap(filesOf));
	return ignores.flatMap((one) => inOutcome({
		findings,
		directives: {
			suppressions: [one],
			malformed: []
		},
		isWhole: one.files.length > 0 && one.files.every((file) => seen.has(file)),
		knownRules: RULES.map((rule) => rule.id),
		today
	})).flatMap((finding) => withSeverity(finding, policyOf(finding.file).severities));
}
/** Those that one of its files wants to hear of; what the others do not is sorted out by place. */
function rulesFor({ up, down }, policyOf) {
	const policies = [up, ...down ? [down] : []].map(({ file }) => policyOf(file.path));
	return RULES.filter(({ id, severity }) => policies.some(({ severities }) => (severities[id] ?? severity) !== "off"));
}
/** Of the migrations that were judged, and of the changed files that could not be. */
function outcomesOf({ contexts, unjudged = [] }, findings, today) {
	const common = {
		findings,
		knownRules: RULES.map((rule) => rule.id),
		today
	};
	return [...contexts.map((one) => ({
		...common,
		directives: directivesOf(one.migration),
		isWhole: ranThrough(one),
		migration: one.migration.id
	})), {
		...common,
		directives: joined(unjudged.map(directivesIn)),
		isWhole: false
	}];
}
function scriptsOf$1({ migration: { up, down } }) {
	return [up, ...down ? [down] : []];
}
function filesOf(context) {
	return scriptsOf$1(context).map(({ file }) => file.path);
}
/** A finding that only a run can give is not missing where there was none, or where it ended early. */
function ranThrough({ rehearsal }) {
	if (rehearsal?.forward.status !== "ok") return false;
	return rehearsal.rollback.status === "ok" || rehearsal.roundTrip.status === "no-rollback";
}
/** Migrations that share a file share its comments. */
function onceEach(findings) {
	return [...new Map(findings.map((one) => [placed(one), one])).values()];
}
function placed({ rule, file, line, message }) {
	return JSON.stringify([
		rule,
		file,
		line,
		message
	]);
}
function inOutcome(context) {
	return RULES.flatMap((rule) => {
		if (rule.check.scope !== "outcome") return [];
		return rule.check.find(context).flatMap((draft) => draft.place ? [finished(rule, draft, draft.place, context.migration ?? "", { evidence: "predicted" })] : []);
	});
}
function inMigration(rules, context) {
	return [...context.steps.flatMap((step) => inStep(rules, step, context.madeUp)), ...rules.flatMap((rule) => {
		if (rule.check.scope !== "migration") return [];
		const first = {
			file: context.migration.up.file.path,
			line: 1,
			endLine: 1
		};
		return rule.check.find(context).map((draft) => inProgram(finished(rule, draft, first, context.migration.id, onMadeUpRows(judge(draft.claim, context.steps[0]), draft.claim, context.madeUp)), context.migration, draft.place?.sql ?? (rule.category === "rollback" ? void 0 : sentAt(context, draft.place))));
	})];
}
function inStep(rules, step, madeUp) {
	const found = [step, ...step.inner].flatMap((one) => inStatement(rules, one));
	for (const rule of rules) {
		if (rule.check.scope !== "residue") continue;
		const named = found.map(({ draft }) => draft);
		found.push(...rule.check.find(step, named).map((draft) => ({
			rule,
			draft,
			step
		})));
	}
	const { file, span } = step.statement;
	const place = {
		file,
		line: span.start.line,
		endLine: span.end.line
	};
	const findings = found.map((one) => inProgram(finished(one.rule, one.draft, place, step.migration.id, onMadeUpRows(judge(one.draft.claim, one.step), one.draft.claim, madeUp)), step.migration, step.statement.sql));
	return step.inner.length === 0 ? findings : withoutRepetition(findings);
}
function inStatement(rules, step) {
	return rules.flatMap((rule) => rule.check.scope === "statement" ? rule.check.find(step).map((draft) => ({
		rule,
		draft: situated(draft, step),
		step
	})) : []);
}
/** A body that runs several times is as it is each time. */
function withoutRepetition(findings) {
	const seen = /* @__PURE__ */ new Set();
	return findings.filter(({ rule, line, message }) => {
		const key = `${rule} ${line} ${message}`;
		return !seen.has(key) && seen.add(key);
	});
}
function inSet(rule, context) {
	if (rule.check.scope !== "set") return [];
	return rule.check.find(context).flatMap((draft) => {
		const place = draft.place;
		return place ? [finished(rule, draft, place, place.migration ?? "", judge(draft.claim, void 0))] : [];
	});
}
/** The statement that a rule speaks of by its place. */
function sentAt({ steps }, place) {
	const { file, line } = place ?? {};
	const at = steps.filter(({ statement, operations }) => statement.file === file && statement.span.start.line === line && !operations.every(({ kind }) => kind === "set"));
	return at.length === 1 ? at[0]?.statement.sql : void 0;
}
/** Where the file is no SQL, a finding tells what was sent, and no line of the file can be replaced by SQL. */
function inProgram(finding, { tool }, sql) {
	if (tool !== "command") return finding;
	const { line, instead } = finding;
	return {
		...finding,
		endLine: line,
		instead: instead === void 0 ? void 0 : `${onParameters(sql ?? "")}${instead}`,
		suggestion: void 0,
		...sql !== void 0 && { sql }
	};
}
/** What was sent in a binary format stays a parameter, and SQL that stands by itself has none. */
function onParameters(sql) {
	const bare = sql.replaceAll(/'(?:[^']|'')*'|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1/g, "");
	const names = [...new Set(bare.match(/\$\d+\b/g))];
	return names.length === 0 ? "" : `-- ${names.join(", ")}: what the program gives for it\n`;
}
function finished(rule, draft, place, migration, { evidence, proof, atMost }) {
	const { file, line, endLine } = draft.place ?? place;
	const severity = draft.severity ?? levelOf(rule);
	return {
		rule: rule.id,
		category: rule.category,
		severity: evidence === "refuted" ? "notice" : milder(severity, atMost),
		evidence,
		migration,
		file,
		line,
		endLine,
		relation: draft.relation,
		message: draft.message,
		why: rule.why,
		proof,
		instead: draft.instead,
		suggestion: draft.suggestion,
		estimate: draft.estimate
	};
}
function milder(severity, atMost) {
	return severity === "error" && atMost !== void 0 ? atMost : severity;
}
/** A rule that is off by itself says only what the configuration asked for, and then with that severity. */
function levelOf({ severity }) {
	return severity === "off" ? "notice" : severity;
}
/** As the file's policy has it; nothing where it has the rule off. */
function withSeverity(finding, severities) {
	const rule = RULES.find(({ id }) => id === finding.rule);
	const severity = severities[finding.rule];
	if ((severity ?? rule?.severity) === "off") return [];
	if (severity === void 0 || severity === "off" || finding.evidence === "refuted") return [finding];
	return [{
		...finding,
		severity
	}];
}
const WEIGHT = {
	error: 0,
	warning: 1,
	notice: 2
};
function byWeight(a, b) {
	return WEIGHT[a.severity] - WEIGHT[b.severity] || a.file.localeCompare(b.file, "en") || a.line - b.line || a.rule.localeCompare(b.rule, "en");
}
// src/review/index-locks.ts
/** The table of each index, at any time of the forward run. */
function tablesOfIndexes(catalogs) {
	const relations = catalogs.flatMap((catalog) => [...catalog.relations.values()]);
	return new Map(relations.flatMap(({ kind, name, table }) => kind === "index" && table ? [[name, table]] : []));
}
/** The run with each lock on an index naming the table, so that a reader can tell which of them come along with the table's. */
function withTables(run, tables) {
	const statements = run.statements.map((statement) => ({
		...statement,
		locks: statement.locks.map((lock) => {
			const table = tables.get(lock.relation);
			return table === void 0 ? lock : {
				...lock,
				table
			};
		})
	}));
	return {
		...run,
		statements
	};
}
// src/review/assemble.ts
/** Everything that was found out, as the report has it. */
function assemble(assembly) {
	const { reviewed, problems, notes = [], ignored = [], unreviewed = [] } = assembly;
	const { config, mode, postgres, shard, timings } = assembly;
	const { byProject, findings } = findingsIn(assembly);
	const all = [
		...problems,
		...reviewed.flatMap((one) => one.problems ?? []),
		...unreadable(reviewed)
	];
	return {
		schemaVersion: 1,
		tool: {
			name: "pgrehearse",
			version: VERSION
		},
		verdict: verdictOf(findings, all, config.failOn),
		failOn: config.failOn,
		summary: summarise(findings),
		postgres,
		...shard && { shard },
		mode,
		problems: all,
		notes: [...notes, ...new Set(reviewed.flatMap((one) => one.notes ?? []))],
		ignored,
		unreviewed,
		fixtures: fixturesOf(reviewed),
		projects: reviewed.map((one, at) => reportedProject(one, byProject[at] ?? [], config.failOn)),
		migrations: reviewed.flatMap(reportedMigrations),
		set: reviewed.length === 1 ? reviewed[0]?.set : void 0,
		findings,
		timings
	};
}
function fixturesOf(reviewed) {
	return {
		tables: reviewed.flatMap(({ fixtures }) => fixtures),
		leftOut: [...new Set(reviewed.flatMap(({ leftOut }) => leftOut))]
	};
}
function reportedProject(one, findings, failOn) {
	const { project } = one.parsed;
	const { parts = [{
		folder: project.folder,
		tool: project.tool
	}] } = project;
	return {
		folders: parts,
		verdict: verdictOf(findings, [
			...one.problems ?? [],
			...one.parsed.problems,
			...unreadable([one])
		], failOn),
		summary: summarise(findings),
		migrations: project.changed.map(({ id }) => id),
		fixtures: fixturesOf([one]),
		...one.set && { set: one.set }
	};
}
function findingsIn({ reviewed, config, ignores = [] }) {
	if (reviewed.length === 0) return {
		byProject: [],
		findings: []
	};
	const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	const terms = {
		policyOf: policiesOf(config),
		ignores,
		today
	};
	const byProject = reviewed.map(({ parsed: { changes, unjudged }, contexts, set, replayFailure }, at) => {
		const found = findAll({
			contexts,
			changes,
			set,
			replayFailure,
			unjudged
		}, terms);
		return reviewed.length === 1 ? found : found.map((finding) => ({
			...finding,
			project: at
		}));
	});
	const found = byProject.flat();
	const contexts = reviewed.flatMap((project) => project.contexts);
	return {
		byProject,
		findings: [...found, ...findInConfiguration(ignores, contexts, found, terms)]
	};
}
/** A statement that nobody could read, and that no server ran, was not reviewed. */
function unreadable(reviewed) {
	const statements = reviewed.flatMap(({ parsed }) => parsed.migrations).flatMap(({ up, down }) => [...up.statements, ...down?.statements ?? []]);
	const ran = new Set(reviewed.flatMap(({ rehearsals }) => rehearsals.flatMap(({ forward, rollback }) => [...forward.statements, ...rollback.statements]).filter((one) => one.ok).map((one) => `${one.file}:${one.line}:${one.sql}`)));
	return statements.flatMap(({ syntaxError, file, span, sql }) => {
		if (!syntaxError || ran.has(`${file}:${span.start.line}:${sql}`)) return [];
		const { line, column } = syntaxError.position;
		return [{
			message: `${syntaxError.message}, at column ${column}: mend the statement, so that it can be reviewed.`,
			file,
			line
		}];
	});
}
function reportedMigrations({ parsed, rehearsals }) {
	return parsed.project.changed.map((source) => {
		const rehearsal = rehearsals.find((one) => one.migration.id === source.id);
		const migration = parsed.migrations.find((one) => one.id === source.id);
		return {
			id: source.id,
			version: source.version,
			tool: source.tool,
			file: source.up.path,
			rollbackFile: source.down?.path,
			change: source.change,
			transaction: migration?.up.transaction ?? "one",
			...runsOf(rehearsal, whyNotRun(source, parsed))
		};
	});
}
function whyNotRun({ change, history }, parsed) {
	if (change === "deleted") return "it was deleted";
	if (history.inBase) return "its former text is part of the base that others are rehearsed on";
	if (parsed.shard) return "another part of the review rehearses it";
	return parsed.migrations.length > 0 ? "nothing was run" : "it was not run";
}
function runsOf(rehearsal, reason) {
	if (rehearsal) {
		const { forward, rollback, again, retry, interruption, traffic } = rehearsal;
		const { roundTrip, estimates, catalogs } = rehearsal;
		const tables = tablesOfIndexes(catalogs);
		return {
			forward: withTables(forward, tables),
			rollback: withTables(rollback, tables),
			again: withTables(again, tables),
			...retry && { retry: withTables(retry, tables) },
			...interruption && { interruption },
			...traffic && { traffic },
			roundTrip,
			...estimates && { estimates }
		};
	}
	const skipped = {
		status: "skipped",
		durationMs: 0,
		reason,
		statements: []
	};
	return {
		forward: skipped,
		rollback: skipped,
		again: skipped,
		roundTrip: {
			status: "not-run",
			schemaDiff: [],
			dataDiff: [],
			againDiff: []
		}
	};
}
// src/review/load-grammar.ts
/** In bytes executed, roughly. V8 13's own, from `node --v8-options`: code that it has cached is for these very flags. */
const [PATIENT, DEFAULT] = [2e9, 13e6];
let loading;
/**
* Loads the parser, and has V8 wait with its optimizing compiler: at its first statements already V8 would compile the
* grammar's largest functions again, for half a second of CPU that a review of a few files never gets back.
* The budget is read when the module is compiled.
*/
function loadGrammar() {
	loading ??= load();
	return loading;
}
async function load() {
	setBudget(PATIENT);
	try {
		await loadStatements();
	} finally {
		setBudget(DEFAULT);
	}
}
function setBudget(bytes) {
	setFlagsFromString(`--wasm-tiering-budget=${bytes}`);
}
// src/review/programs.ts
/** Those of the commands whose files changed. */
async function programsIn(input) {
	const found = [];
	for (const command of input.config.command) {
		const programs = await programsOf(command, input);
		if (programs.length > 0) found.push({
			command,
			programs
		});
	}
	return found;
}
async function programsOf(command, { changes, head, base }) {
	const isSource = covering(command.sources);
	const preset = presetOf(command.preset);
	const programs = [];
	for (const change of changes.toSorted((a, b) => a.path < b.path ? -1 : 1)) {
		if (!isSource(change.path)) continue;
		const bytes = await (change.change === "deleted" ? base : head).read(change.path);
		if (!bytes) throw new UserError(`The pull request changes ${change.path}, but that file is not checked out.`);
		const file = decodeText(change.path, bytes);
		if (preset && !preset.holds.test(file.text)) continue;
		const source = await sourceOf(file);
		programs.push({
			source,
			migration: changedMigration(source, change, preset?.outside)
		});
	}
	return programs;
}
/** Reading alone says nothing of what they would send. */
function unreadPrograms(commands) {
	const programs = commands.flatMap((one) => one.programs);
	if (programs.length === 0) return [];
	return [`${plural$1(programs.length, "changed migration")} of the project's own tool (${programs.map(({ source }) => source.file.path).join(", ")}) can only be run, with \`pgrehearse check\`: nothing of it was judged here.`];
}
// src/migrations/build.ts
/** A changed migration with its statements, and the transactions that its tool would run them in. */
function buildMigration(source, parse) {
	const { tool, id, version, name, change, previousPath, history, whole } = source;
	const down = source.down && buildScript(source, source.down, parse);
	const verify = source.verifyFile && buildScript(source, source.verifyFile, parse);
	return {
		id,
		version,
		name,
		tool,
		change,
		history,
		...previousPath !== void 0 && { previousPath },
		...whole !== void 0 && { whole },
		...adapterOf(source).runsAllAtOnce && { sharesTransaction: true },
		up: buildScript(source, source.up, parse),
		...down && { down: {
			...down,
			blank: isBlank(down.statements)
		} },
		...verify && { verify }
	};
}
/** One of a migration's scripts; for the base's migrations, of which only the way forward is run. */
function buildScript(source, file, parse) {
	const statements = parse(file);
	const facts = factsOf(source, file, statements);
	return {
		file,
		statements,
		transaction: adapterOf(source).transaction(facts)
	};
}
/** What the tool itself would say against a script that the server takes as it is meant. */
function complaintsAbout(source, { file, statements }) {
	const { name, failsOnMark, complaints } = adapterOf(source);
	const message = `The file begins with a byte order mark, with which ${name} fails: save it as UTF-8 without one.`;
	return [...file.byteOrderMark && failsOnMark ? [{
		line: 1,
		message
	}] : [], ...complaints?.(factsOf(source, file, statements)) ?? []];
}
function adapterOf({ adapter, tool }) {
	return adapter ?? toolOf(tool);
}
function factsOf({ whole, options }, { path, text }, statements) {
	return {
		path,
		text,
		whole: whole ?? text,
		statements,
		...options && { options: options.text }
	};
}
/** Nothing, or only what stands for nothing: `SELECT 1`, BEGIN and COMMIT around it. */
function isBlank(statements) {
	return statements.every(({ operations }) => operations.every((operation) => operation.kind === "transaction" || operation.kind === "select" && operation.reads.length === 0 && operation.functions.length === 0));
}
// src/review/project.ts
function parseProject(project) {
	const problems = [];
	const parse = (file) => checked(file, parseScript(file), problems);
	const base = project.base.map((source) => buildScript(source, source.up, (file) => parseScript(file).statements));
	const rehearsable = project.changed.filter(({ change, history }) => change !== "deleted" && !history.inBase);
	const migrations = rehearsable.map((source) => buildMigration(source, parse));
	const left = unfilled([...base, ...migrations.flatMap(({ up, down }) => down ? [up, down] : [up])]);
	if (left.length > 0) return notFilled(project, left);
	rehearsable.forEach((source, at) => {
		const { up, down } = migrations[at] ?? {};
		for (const script of [up, down]) for (const { line, message } of script ? complaintsAbout(source, script) : []) problems.push({
			message,
			file: script?.file.path,
			line
		});
	});
	for (const { up } of migrations) if (up.statements.length === 0) problems.push({
		message: "This migration holds no statement: write one, or remove the file.",
		file: up.file.path,
		line: 1
	});
	const unjudged = project.changed.filter((source) => source.change !== "deleted" && !rehearsable.includes(source)).flatMap(({ up, down }) => [up, ...down ? [down] : []]);
	return {
		project,
		base,
		migrations,
		changes: project.changed.map(changeOf),
		unjudged,
		problems
	};
}
/** A value that nobody gave: what comes after it may depend on it, so nothing is rehearsed. */
function unfilled(scripts) {
	return scripts.flatMap((script) => {
		const { path } = script.file;
		const found = leftPlaceholder(script);
		return found ? [{
			message: found.message,
			file: path,
			line: found.line
		}] : [];
	});
}
function notFilled(project, problems) {
	const unjudged = project.changed.filter(({ change }) => change !== "deleted").flatMap(({ up, down }) => [up, ...down ? [down] : []]);
	return {
		project,
		base: [],
		migrations: [],
		changes: project.changed.map(changeOf),
		unjudged,
		problems
	};
}
/** psql's own commands are no SQL, and some of them run programs: nothing here carries them out. */
function checked(file, { statements, backslashes }, problems) {
	for (const { text, line } of backslashes) problems.push({
		message: `\`${text}\` is a command of psql, not SQL, and is not carried out: a migration tool would not understand it either.`,
		file: file.path,
		line
	});
	return statements;
}
function changeOf({ id, version, up, change, previousPath, history }) {
	return {
		id,
		version,
		file: up.path,
		change,
		previousPath,
		history
	};
}
// src/catalog/replay.ts
/** The catalogue after merged scripts that all succeeded, run one after the other by one session, without a server. */
function replay(scripts, start) {
	let moment = {
		catalog: start,
		session: NEW_SESSION,
		origins: /* @__PURE__ */ new Map()
	};
	for (const { statements } of scripts) for (const statement of statements) {
		const { catalog, session } = moment;
		const operations = statement.operations.map((one) => resolveOperation(one, catalog, session.searchPath));
		moment = runBodies(statement, operations, {
			...moment,
			catalog: operations.reduce((state, one) => applyOperation(state, one, false), catalog),
			session: nextSession(session, statement, false)
		}, false).moment;
		if (statement === statements.at(-1)) moment = {
			...moment,
			session: ended(moment.session)
		};
	}
	return moment.catalog;
}
// src/review/static.ts
/** Without a server: the merged migrations are replayed on a catalogue in memory, and every step is judged from it. */
async function reviewStatically(projects, filesOf, config) {
	const dumps = /* @__PURE__ */ new Map();
	for (const project of projects) dumps.set(project, await dumpsOf(filesOf(project)));
	const statements = projects.flatMap((project) => [...dumps.get(project) ?? [], ...scriptsOf(project)]).flatMap((script) => script.statements.map(({ sql }) => sql));
	if (mayReadExpressions(statements)) await loadExpressions();
	const policyOf = policiesOf(config);
	return projects.map((parsed) => {
		return {
			parsed,
			contexts: contextsOf(parsed, replay([...dumps.get(parsed) ?? [], ...parsed.base], UNKNOWN_CATALOG), config.postgres, policyOf),
			rehearsals: [],
			fixtures: [],
			leftOut: []
		};
	});
}
async function dumpsOf({ before, baseline }) {
	return (await Promise.all([...before, ...baseline ? [baseline] : []].map(textOf))).map(parseScript);
}
function scriptsOf({ base, migrations }) {
	return [...base, ...migrations.flatMap(({ up, down }) => [up, ...down ? [down] : []])];
}
async function textOf({ path, open }) {
	const decoder = new TextDecoder();
	let text = "";
	for await (const bytes of open()) text += decoder.decode(bytes, { stream: true });
	return {
		path,
		text: text + decoder.decode()
	};
}
function contextsOf({ migrations }, base, major, policyOf) {
	let catalog = base;
	return migrations.map((migration) => {
		const { options } = policyOf(migration.up.file.path);
		const { steps, after } = stepsOf({
			migration,
			catalog,
			major,
			options
		});
		catalog = after;
		return {
			migration,
			steps,
			options
		};
	});
}
// src/review/stopwatch.ts
/** Adds up how long each phase takes. */
function stopwatch(now = sinceLong) {
	const timings = {};
	return {
		timings,
		async time(phase, work) {
			const start = now();
			try {
				return await work();
			} finally {
				timings[phase] = Math.round((timings[phase] ?? 0) + now() - start);
			}
		}
	};
}
/** In milliseconds. `performance` would do, but Node loads it at its first use, for some milliseconds. */
function sinceLong() {
	return Number(process.hrtime.bigint()) / 1e6;
}
// src/review.ts
/** The whole review, from changed files to data that every renderer understands. Bad input is a problem in it. */
async function review(input) {
	const watch = stopwatch();
	try {
		const done = await attempt(input, watch);
		return input.named ? done : {
			...done,
			findings: await withAdded(done.findings, input)
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return failed(input.config, error, {
			notes: input.notes,
			timings: watch.timings
		});
	}
}
/** A review that could not be done, and why. */
function failed(config, error, { notes, timings = {} } = {}) {
	return assemble({
		reviewed: [],
		problems: (error instanceof UserErrors ? error.sentences : [error.message]).map((message) => ({ message })),
		notes,
		config,
		mode: "rehearsal",
		timings
	});
}
async function attempt(input, watch) {
	const { config, notes } = input;
	const discovery = await watch.time("discover", () => discoverIn(input));
	const { problems: unread, ignored, unreviewed } = discovery;
	const ignores = await ignoresIn(config.ignore, input.head, sourcesOf(config.command));
	const { shard } = input;
	const found = {
		ignored,
		unreviewed,
		notes,
		config,
		ignores,
		...shard && { shard },
		problems: unread,
		timings: watch.timings
	};
	const programs = input.named ? [] : await programsIn(input);
	if (discovery.projects.length === 0 && programs.length === 0) return assemble({
		...found,
		reviewed: [],
		mode: "nothing-changed"
	});
	await watch.time("parser", loadGrammar);
	const all = discovery.projects.map(parseProject);
	const parsed = shard ? shareOf(all, shard, programs.length) : all;
	const commands = shard ? othersInShare(programs, all, shard) : programs;
	const problems = [...unread, ...parsed.flatMap((project) => project.problems)];
	const files = await filesByProject(config, parsed, input.named ? input.head : input.base, input.head);
	if (input.isStatic) {
		const reviewed = await watch.time("rules", () => reviewStatically(parsed, files, config));
		const remarks = [...notes ?? [], ...unreadPrograms(commands)];
		return assemble({
			...found,
			notes: remarks,
			problems,
			reviewed,
			mode: "static"
		});
	}
	if (commands.length === 0 && parsed.every(isElsewhere)) return assemble({
		...found,
		problems,
		reviewed: parsed.map(leftToOthers),
		mode: "rehearsal"
	});
	const [{ reviewOnServer }] = await Promise.all([import("./server.js"), loadExpressions()]);
	const done = await reviewOnServer(input, parsed, files, watch, commands);
	return assemble({
		...found,
		...done,
		problems: [...problems, ...done.problems],
		mode: "rehearsal"
	});
}
function discoverIn({ named, changes, head, base, baseTip, config }) {
	const settings = {
		...config,
		valuesOf: placeholdersOf(config)
	};
	return named ? discoverNamed(named, head, settings) : discover({
		changes,
		head,
		base,
		baseTip
	}, settings);
}
export { RULE_IDS as a, RULES as i, review as n, listed as o, loadGrammar as r, failed as t };
