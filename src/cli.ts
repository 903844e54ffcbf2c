import * as nodeModule from 'node:module';

// A second start finds what the first has compiled (Node 22.8 and later; NODE_DISABLE_COMPILE_CACHE=1 does without).
nodeModule.enableCompileCache?.();

await import('./cli/main.ts');
