import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/github/inputs.ts';
import { OUTPUTS } from '../../src/github/outputs.ts';

/** The workflows of the documentation, which people copy. */

type Values = Readonly<Record<string, string>>;

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly with?: Values;
}

interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Values; readonly if?: string; readonly steps: readonly Step[] }>
  >;
}

const pages = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(`docs/${name}`, 'utf8') }));

function blocks(text: string): readonly string[] {
  return [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) => block);
}

function stepsIn(node: unknown): readonly Step[] {
  if (Array.isArray(node)) return node.flatMap(stepsIn);
  if (typeof node !== 'object' || node === null) return [];
  return 'uses' in node ? [node as Step] : Object.values(node).flatMap(stepsIn);
}

function of(workflow: Workflow | undefined, uses: string): Step {
  return stepsIn(workflow).find((step) => step.uses?.startsWith(`${uses}@`)) ?? {};
}

function isOurs({ uses }: Step): boolean {
  return uses?.startsWith('pgrehearse/pgrehearse@') ?? false;
}

const shown = pages.flatMap(({ name, text }) =>
  blocks(text)
    .filter((block) => block.includes('pgrehearse/pgrehearse@'))
    .map((block, index) => [`${name}, block ${index + 1}`, block] as const),
);

describe.each(shown)('%s', (_, block) => {
  const steps = stepsIn(parse(block));

  test('uses the action, with inputs that it has', () => {
    const ours = steps.filter(isOurs);
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !isInput(name))).toEqual([]);
  });

  test('reads outputs that the action has, of a step that is there', () => {
    const ids = steps.filter(isOurs).map(({ id }) => id);
    for (const [, id, output] of block.matchAll(/steps\.(\w+)\.outputs\.([\w-]+)/g)) {
      expect(ids).toContain(id);
      expect(Object.keys(OUTPUTS)).toContain(output);
    }
  });
});

function isInput(name: string): boolean {
  return INPUT_NAMES.some((input) => input === name);
}

describe('docs/forks.md', () => {
  const [first, second] = blocks(readFileSync('docs/forks.md', 'utf8')).map((block): Workflow =>
    parse(block),
  );

  test('has a second workflow that follows the first', () => {
    expect(second?.on).toEqual({ workflow_run: { workflows: [first?.name], types: ['completed'] } });
    expect(second?.jobs['comment']?.if).toContain("github.event.workflow_run.event == 'pull_request'");
  });

  test('gives it the report under the name that it was kept by', () => {
    const [kept, fetched] = [
      of(first, 'actions/upload-artifact').with,
      of(second, 'actions/download-artifact').with,
    ];
    expect(fetched).toMatchObject({
      name: kept?.['name'],
      'run-id': '${{ github.event.workflow_run.id }}',
      'github-token': '${{ github.token }}',
    });
    const report = `${fetched?.['path']}/pgrehearse-report.json`;
    expect(of(second, 'pgrehearse/pgrehearse').with?.['publish']).toBe(report);
  });

  test('lets the second one read runs and write to pull requests, and check nothing out', () => {
    expect(second?.jobs['comment']?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(stepsIn(second).map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/download-artifact',
      'pgrehearse/pgrehearse',
    ]);
  });

  test('keeps the report also where the review fails the job', () => {
    expect(of(first, 'actions/upload-artifact')).toMatchObject({
      if: expect.stringContaining('!cancelled()'),
    });
  });
});
