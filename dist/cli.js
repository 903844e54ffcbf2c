import * as nodeModule from "node:module";
// src/cli.ts
nodeModule.enableCompileCache?.();
await import("./main.js");
export {};
