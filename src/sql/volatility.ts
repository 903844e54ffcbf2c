import type { Catalog } from '../model.ts';
import { bareName } from './quote.ts';

/** Volatile functions that come with the server or with its contrib extensions (pg_proc.provolatile = 'v'). */
const VOLATILE = new Set([
  'array_sample',
  'array_shuffle',
  'clock_timestamp',
  'currval',
  'gen_random_bytes',
  'gen_random_uuid',
  'gen_salt',
  'lastval',
  'nextval',
  'pg_sleep',
  'random',
  'random_normal',
  'set_config',
  'setval',
  'timeofday',
  'uuid_generate_v1',
  'uuid_generate_v1mc',
  'uuid_generate_v4',
  'uuidv4',
  'uuidv7',
]);

/** Of the functions that an expression calls, the first that is volatile. A function that nobody knows does not count. */
export function volatileFunction(functions: readonly string[], catalog: Catalog): string | undefined {
  return functions.find((name) => {
    const known = catalog.functions.get(name.includes('.') ? name : `public.${name}`);
    return known ? known.volatility === 'volatile' : VOLATILE.has(bareName(name).toLowerCase());
  });
}
