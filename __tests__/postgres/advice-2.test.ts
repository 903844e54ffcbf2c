import { proveAdvice } from './prove-advice.ts';

proveAdvice({ shard: 2, of: 4 });
