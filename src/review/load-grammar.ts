import { setFlagsFromString } from 'node:v8';
import { loadStatements } from '../sql/grammar.ts';

/** In bytes executed, roughly. V8 13's own, from `node --v8-options`: code that it has cached is for these very flags. */
const [PATIENT, DEFAULT] = [2_000_000_000, 13_000_000];

let loading: Promise<void> | undefined;

/**
 * Loads the parser, and has V8 wait with its optimizing compiler: at its first statements already V8 would compile the
 * grammar's largest functions again, for half a second of CPU that a review of a few files never gets back.
 * The budget is read when the module is compiled.
 */
export function loadGrammar(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  setBudget(PATIENT);
  try {
    await loadStatements();
  } finally {
    setBudget(DEFAULT);
  }
}

function setBudget(bytes: number): void {
  setFlagsFromString(`--wasm-tiering-budget=${bytes}`);
}
