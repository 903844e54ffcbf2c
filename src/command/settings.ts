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
  /** Globs of the migrations' own files, from the repository's root on. */
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

/** Of all commands. */
export function sourcesOf(commands: readonly CommandSettings[]): readonly string[] {
  return commands.flatMap(({ sources }) => sources);
}

export function presetOf(name: string | undefined): ProgramPreset | undefined {
  return PROGRAM_PRESETS.find((preset) => preset.name === name);
}
