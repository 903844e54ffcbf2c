import type { PartOf } from './part.ts';
import { columns } from './parts/column.ts';
import { constraints } from './parts/constraint.ts';
import { databases, settings } from './parts/database.ts';
import { extensions } from './parts/extension.ts';
import { foreignDataWrappers, foreignServers, userMappings } from './parts/foreign.ts';
import { functions } from './parts/function.ts';
import { indexes } from './parts/index.ts';
import { casts, operatorClasses, operatorFamilies, operators, transforms } from './parts/operator.ts';
import { accessMethods, languages, securityLabels, statistics } from './parts/other.ts';
import { policies } from './parts/policy.ts';
import { publications, subscriptions } from './parts/publication.ts';
import { relations } from './parts/relation.ts';
import { roles } from './parts/role.ts';
import { defaultPrivileges, schemas } from './parts/schema.ts';
import { sequences } from './parts/sequence.ts';
import {
  textSearchConfigurations,
  textSearchDictionaries,
  textSearchParsers,
  textSearchTemplates,
} from './parts/text-search.ts';
import { eventTriggers, rules, triggers } from './parts/trigger.ts';
import { collations, conversions, types } from './parts/type.ts';

/** Everything that a fingerprint holds. A new kind is its part and a line here. */
export const PARTS: readonly PartOf[] = [
  roles,
  databases,
  settings,
  schemas,
  defaultPrivileges,
  extensions,
  languages,
  accessMethods,
  collations,
  conversions,
  types,
  functions,
  operators,
  operatorFamilies,
  operatorClasses,
  casts,
  transforms,
  textSearchParsers,
  textSearchTemplates,
  textSearchDictionaries,
  textSearchConfigurations,
  foreignDataWrappers,
  foreignServers,
  userMappings,
  relations,
  columns,
  sequences,
  constraints,
  indexes,
  statistics,
  triggers,
  rules,
  policies,
  eventTriggers,
  publications,
  subscriptions,
  securityLabels,
];
