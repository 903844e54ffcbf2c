import { addCheckValidating } from './add-check-validating.ts';
import { addColumnCheck } from './add-column-check.ts';
import { addColumnConstrainedDomain } from './add-column-constrained-domain.ts';
import { addColumnIdentity } from './add-column-identity.ts';
import { addColumnJson } from './add-column-json.ts';
import { addColumnNotNullWithoutDefault } from './add-column-not-null-without-default.ts';
import { addColumnReferences } from './add-column-references.ts';
import { addColumnStoredGenerated } from './add-column-stored-generated.ts';
import { addColumnUnique } from './add-column-unique.ts';
import { addColumnVolatileDefault } from './add-column-volatile-default.ts';
import { addExclusionBlocking } from './add-exclusion-blocking.ts';
import { addForeignKeyValidating } from './add-foreign-key-validating.ts';
import { addPrimaryKeyBlocking } from './add-primary-key-blocking.ts';
import { addUniqueBlocking } from './add-unique-blocking.ts';
import { alterColumnTypeDependents } from './alter-column-type-dependents.ts';
import { alterColumnTypeNarrowing } from './alter-column-type-narrowing.ts';
import { alterColumnTypeRebuild } from './alter-column-type-rebuild.ts';
import { alterColumnTypeRewrite } from './alter-column-type-rewrite.ts';
import { attachPartitionScan } from './attach-partition-scan.ts';
import { attachPartitionScansDefault } from './attach-partition-scans-default.ts';
import { blocksTraffic } from './blocks-traffic.ts';
import { cluster } from './cluster.ts';
import { concurrentlyIfNotExists } from './concurrently-if-not-exists.ts';
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { copiedColumn } from './copied-column.ts';
import { createIndexBlocking } from './create-index-blocking.ts';
import { createIndexOnPartitioned } from './create-index-on-partitioned.ts';
import { createTriggerBlocking } from './create-trigger-blocking.ts';
import { ddlAndBackfillTogether } from './ddl-and-backfill-together.ts';
import { deleteWithoutWhere } from './delete-without-where.ts';
import { detachPartitionBlocking } from './detach-partition-blocking.ts';
import { disableAutovacuum } from './disable-autovacuum.ts';
import { disableTrigger } from './disable-trigger.ts';
import { domainConstraintScan } from './domain-constraint-scan.ts';
import { dropCascade } from './drop-cascade.ts';
import { dropColumn } from './drop-column.ts';
import { dropConstraint } from './drop-constraint.ts';
import { dropConstraintIndex } from './drop-constraint-index.ts';
import { dropDatabase } from './drop-database.ts';
import { dropIndexBlocking } from './drop-index-blocking.ts';
import { dropNotNull } from './drop-not-null.ts';
import { dropObject } from './drop-object.ts';
import { dropPrimaryKey } from './drop-primary-key.ts';
import { dropSchema } from './drop-schema.ts';
import { dropTable } from './drop-table.ts';
import { duplicateIndex } from './duplicate-index.ts';
import { enumValueUsedInTransaction } from './enum-value-used-in-transaction.ts';
import { foreignKeyCascade } from './foreign-key-cascade.ts';
import { foreignKeyLocksParent } from './foreign-key-locks-parent.ts';
import { foreignKeyTypeMismatch } from './foreign-key-type-mismatch.ts';
import { foreignKeyWithoutIndex } from './foreign-key-without-index.ts';
import { ginForDocument } from './gin-for-document.ts';
import { identifierTooLong } from './identifier-too-long.ts';
import { indexLostWithColumn } from './index-lost-with-column.ts';
import { invalidIndexLeft } from './invalid-index-left.ts';
import { grantTooWide } from './grant-too-wide.ts';
import { lockTable } from './lock-table.ts';
import { lockTimeoutCancelsConcurrentBuild } from './lock-timeout-cancels-concurrent-build.ts';
import { lockTimeoutNotInEffect } from './lock-timeout-not-in-effect.ts';
import { lockTimeoutTooLong } from './lock-timeout-too-long.ts';
import { diskHeadroom } from './disk-headroom.ts';
import { longLock } from './long-lock.ts';
import { slowMigration } from './slow-migration.ts';
import { walVolume } from './wal-volume.ts';
import { longReadIntoNewRelation } from './long-read-into-new-relation.ts';
import { manyTablesOneTransaction } from './many-tables-one-transaction.ts';
import { migrationEdited } from './migration-edited.ts';
import { migrationFails } from './migration-fails.ts';
import { missingAuditColumns } from './missing-audit-columns.ts';
import { missingComment } from './missing-comment.ts';
import { missingForeignKey } from './missing-foreign-key.ts';
import { missingLockTimeout } from './missing-lock-timeout.ts';
import { missingPrimaryKey } from './missing-primary-key.ts';
import { missingStatementTimeout } from './missing-statement-timeout.ts';
import { mixedConcerns } from './mixed-concerns.ts';
import { moneyType } from './money-type.ts';
import { namingStyle } from './naming-style.ts';
import { namingUnclear } from './naming-unclear.ts';
import { nestedTransaction } from './nested-transaction.ts';
import { notEnforcedConstraint } from './not-enforced-constraint.ts';
import { notRetryable } from './not-retryable.ts';
import { nullableByDefault } from './nullable-by-default.ts';
import { partitionKeyNotInUnique } from './partition-key-not-in-unique.ts';
import { preferBigintKey } from './prefer-bigint-key.ts';
import { preferIdentity } from './prefer-identity.ts';
import { preferJsonb } from './prefer-jsonb.ts';
import { preferText } from './prefer-text.ts';
import { preferTimestamptz } from './prefer-timestamptz.ts';
import { preferUuidKey } from './prefer-uuid-key.ts';
import { primaryKeyNullableIndex } from './primary-key-nullable-index.ts';
import { reapplyFails } from './reapply-fails.ts';
import { opaqueStatement } from './opaque-statement.ts';
import { refreshMaterializedViewBlocking } from './refresh-materialized-view-blocking.ts';
import { reindexBlocking } from './reindex-blocking.ts';
import { renameColumn } from './rename-column.ts';
import { renameEnumValue } from './rename-enum-value.ts';
import { renameSchema } from './rename-schema.ts';
import { renameTable } from './rename-table.ts';
import { repeatingColumns } from './repeating-columns.ts';
import { replayFails } from './replay-fails.ts';
import { rlsDisabled } from './rls-disabled.ts';
import { rlsWithoutPolicy } from './rls-without-policy.ts';
import { rollbackFails } from './rollback-fails.ts';
import { rollbackLosesData } from './rollback-loses-data.ts';
import { rollbackMissing } from './rollback-missing.ts';
import { rollbackSchemaDiffers } from './rollback-schema-differs.ts';
import type { Rule } from './rule.ts';
import { scanUnderLock } from './scan-under-lock.ts';
import { setAccessMethod } from './set-access-method.ts';
import { securityDefinerSearchPath } from './security-definer-search-path.ts';
import { setLogged } from './set-logged.ts';
import { setNotNullScan } from './set-not-null-scan.ts';
import { setTablespace } from './set-tablespace.ts';
import { statementNotUnderstood } from './statement-not-understood.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionMalformed } from './suppression-malformed.ts';
import { suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { tableRewrite } from './table-rewrite.ts';
import { tooManyIndexes } from './too-many-indexes.ts';
import { truncate } from './truncate.ts';
import { unbatchedBackfill } from './unbatched-backfill.ts';
import { unnamedConstraint } from './unnamed-constraint.ts';
import { updateWithoutWhere } from './update-without-where.ts';
import { vacuumFull } from './vacuum-full.ts';
import { validateInSameTransaction } from './validate-in-same-transaction.ts';
import { versionDuplicate } from './version-duplicate.ts';
import { versionOutOfOrder } from './version-out-of-order.ts';
import { wideIndex } from './wide-index.ts';
import { workUnderExclusiveLock } from './work-under-exclusive-lock.ts';

/** Every rule, in the order of the catalogue. A test holds this list against the files of this folder. */
export const RULES: readonly Rule[] = [
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
  suppressionUnused,
];

export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id);
