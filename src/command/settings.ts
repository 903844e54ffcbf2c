import { PROGRAM_PRESETS, type ProgramPreset } from '../migrations/programs.ts';

/** How the project's own migration tool is run. */
export interface CommandSettings {
  /** Name of the preset that filled in what was not written. */
  readonly preset?: string;
  /** Lines for a shell. */
  readonly up: string;
  /** Takes the newest migration back; run once for each that `up` applied. */
  readonly down?: string;
  /** Runs in the base branch's files before `up` does. */
  readonly setup?: string;
  /** Globs of the migrations' own files. */
  readonly sources: readonly string[];
  /** Where the lines are run, relative to the repository; '' is its root. */
  readonly folder: string;
  /** Variables that are set for it. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of our own variables that it gets to see as well. */
  readonly pass: readonly string[];
  /** Of one line, in milliseconds. */
  readonly timeout: number;
  /** Whether what a pull request brings may be run with the rights of the base repository. */
  readonly allowPullRequestTarget: boolean;
}

const [FIRST, ...OTHERS] = PROGRAM_PRESETS.map(({ name }) => name);
export const PRESET_NAMES = [FIRST ?? '', ...OTHERS] as const;

export function presetOf(name: string | undefined): ProgramPreset | undefined {
  return PROGRAM_PRESETS.find((preset) => preset.name === name);
}
