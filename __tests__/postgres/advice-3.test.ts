import { proveAdvice } from './prove-advice.ts';

proveAdvice({ shard: 3, of: 4 });
