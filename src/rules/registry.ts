import { addCheckValidating } from './add-check-validating.ts';
import { addColumnNotNullWithoutDefault } from './add-column-not-null-without-default.ts';
import { addColumnVolatileDefault } from './add-column-volatile-default.ts';
import { addForeignKeyValidating } from './add-foreign-key-validating.ts';
import { addUniqueBlocking } from './add-unique-blocking.ts';
import { alterColumnTypeRewrite } from './alter-column-type-rewrite.ts';
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { createIndexBlocking } from './create-index-blocking.ts';
import { ddlAndBackfillTogether } from './ddl-and-backfill-together.ts';
import { deleteWithoutWhere } from './delete-without-where.ts';
import { dropColumn } from './drop-column.ts';
import { dropTable } from './drop-table.ts';
import { migrationEdited } from './migration-edited.ts';
import { migrationFails } from './migration-fails.ts';
import { missingLockTimeout } from './missing-lock-timeout.ts';
import { reapplyFails } from './reapply-fails.ts';
import { renameColumn } from './rename-column.ts';
import { renameTable } from './rename-table.ts';
import { rollbackFails } from './rollback-fails.ts';
import { rollbackLosesData } from './rollback-loses-data.ts';
import { rollbackMissing } from './rollback-missing.ts';
import { rollbackSchemaDiffers } from './rollback-schema-differs.ts';
import type { Rule } from './rule.ts';
import { scanUnderLock } from './scan-under-lock.ts';
import { setNotNullScan } from './set-not-null-scan.ts';
import { statementNotUnderstood } from './statement-not-understood.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { tableRewrite } from './table-rewrite.ts';
import { truncate } from './truncate.ts';
import { validateInSameTransaction } from './validate-in-same-transaction.ts';
import { versionDuplicate } from './version-duplicate.ts';
import { versionOutOfOrder } from './version-out-of-order.ts';

/** Every rule, in the order of the catalogue. A test holds this list against the files of this folder. */
export const RULES: readonly Rule[] = [
  createIndexBlocking,
  concurrentlyInTransaction,
  addColumnVolatileDefault,
  addColumnNotNullWithoutDefault,
  alterColumnTypeRewrite,
  setNotNullScan,
  addForeignKeyValidating,
  addCheckValidating,
  addUniqueBlocking,
  validateInSameTransaction,
  missingLockTimeout,
  ddlAndBackfillTogether,
  dropTable,
  dropColumn,
  truncate,
  deleteWithoutWhere,
  renameTable,
  renameColumn,
  migrationFails,
  rollbackMissing,
  rollbackFails,
  rollbackSchemaDiffers,
  rollbackLosesData,
  reapplyFails,
  migrationEdited,
  versionDuplicate,
  versionOutOfOrder,
  tableRewrite,
  scanUnderLock,
  statementNotUnderstood,
  suppressionWithoutReason,
];

export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id);
