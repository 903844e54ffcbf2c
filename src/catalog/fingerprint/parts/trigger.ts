import type { PartOf } from '../part.ts';
import { comment, isUserMade, isUserSchema, notOfExtension, owner, qualified, relationId } from '../sql.ts';

const ENABLED = (
  flag: string,
): string => `CASE ${flag} WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'enabled on replicas only'
  WHEN 'A' THEN 'always enabled' END`;

/** Those of users; the ones behind a foreign key are part of it. */
export const triggers: PartOf = () => ({
  kind: `'trigger'`,
  object: qualified(`c.relname || '.' || g.tgname`),
  parents: [
    relationId(),
    `(SELECT 'trigger ' || ${qualified(`pc.relname || '.' || p.tgname`, 'pn')} FROM pg_trigger p
      JOIN pg_class pc ON pc.oid = p.tgrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace WHERE p.oid = g.tgparentid)`,
  ],
  definition: { definition: 'pg_get_triggerdef(g.oid)' },
  extra: { state: ENABLED('g.tgenabled'), comment: comment('pg_trigger', 'g.oid') },
  from: `pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace`,
  where: `NOT g.tgisinternal AND c.relpersistence <> 't' AND ${isUserSchema()}
    AND ${notOfExtension('pg_class', 'c.oid')}`,
});

export const rules: PartOf = () => ({
  kind: `'rule'`,
  object: qualified(`c.relname || '.' || r.rulename`),
  parents: [relationId()],
  definition: { definition: 'pg_get_ruledef(r.oid)' },
  extra: { state: ENABLED('r.ev_enabled'), comment: comment('pg_rewrite', 'r.oid') },
  from: `pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace`,
  where: `r.rulename <> '_RETURN' AND c.relpersistence <> 't' AND ${isUserSchema()}
    AND ${notOfExtension('pg_class', 'c.oid')}`,
});

export const eventTriggers: PartOf = () => ({
  kind: `'event trigger'`,
  object: 'e.evtname',
  definition: {
    event: `'on ' || e.evtevent`,
    tags: `(SELECT 'when tag in ' || string_agg(t, ', ' ORDER BY t) FROM unnest(e.evttags) t)`,
    function: `'execute function ' || e.evtfoid::regprocedure`,
  },
  extra: {
    state: ENABLED('e.evtenabled'),
    owner: owner('e.evtowner'),
    comment: comment('pg_event_trigger', 'e.oid'),
  },
  from: 'pg_event_trigger e',
  where: `${isUserMade('e.oid')} AND ${notOfExtension('pg_event_trigger', 'e.oid')}`,
});
