import { proveRules } from './prove-rules.ts';

proveRules({ shard: 2, of: 4 });
