import { proveRules } from './prove-rules.ts';

proveRules({ shard: 3, of: 4 });
