import { proveRules } from './prove-rules.ts';

proveRules({ shard: 4, of: 4 });
