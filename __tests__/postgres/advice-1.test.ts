import { proveAdvice } from './prove-advice.ts';

proveAdvice({ shard: 1, of: 4 });
