import { proveRules } from './prove-rules.ts';

proveRules({ shard: 1, of: 4 });
