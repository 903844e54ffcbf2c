import { setFlagsFromString } from 'node:v8';
import { loadStatements } from '../sql/grammar.ts';

/**
 * Loads the parser, and has V8 wait with its optimizing compiler: at its first statements already V8 would compile the
 * grammar's largest functions again, for half a second of CPU that a review of a few files never gets back.
 * The budget is read when the module is compiled, so it is set before.
 */
export async function loadGrammar(): Promise<void> {
  setFlagsFromString('--wasm-tiering-budget=2000000000');
  await loadStatements();
}
