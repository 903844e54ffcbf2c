import { proveAdvice } from './prove-advice.ts';

proveAdvice({ shard: 4, of: 4 });
