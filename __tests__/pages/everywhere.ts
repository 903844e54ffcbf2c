import type { Finding, Interruption, Observation, Review, RoundTrip } from '../../src/model.ts';
import { finding, lock, migration, review, run, statement } from '../report/builders.ts';

/** Says what stands at a place of the review that the pull request, or its server, can fill. */
export type Fill = (place: string) => string;

/** A review with the text at every place that is not one of our own words. */
export function everywhere(fill: Fill): Review {
  const file = fill('file');
  const id = fill('migration');
  const failing = failed(fill, file);
  const forward = run(did(fill, file), failing);
  return review({
    verdict: 'fail',
    tool: { name: 'pgrehearse', version: fill('tool') },
    postgres: { version: fill('postgres'), source: 'container', image: fill('image') },
    approval: { label: fill('label'), by: fill('login') },
    problems: [
      { message: fill('problem'), file: fill('problem file'), line: 1 },
      { message: fill('problem without a file') },
    ],
    notes: [fill('note')],
    ignored: [fill('ignored')],
    unreviewed: [{ kind: 'program', folder: fill('folder'), files: [], message: fill('unreviewed') }],
    fixtures: {
      tables: [
        { table: fill('table'), rows: 0, seeded: false, reason: fill('reason for no rows') },
        { table: 'public.orders', rows: 5, seeded: true },
      ],
      leftOut: [fill('left out')],
    },
    migrations: [
      migration('x', {
        id,
        file,
        version: fill('version'),
        forward,
        rollback: { ...run(failing), reason: fill('reason of a run') },
        interruption: interruption(fill, file),
        roundTrip: roundTrip(fill),
      }),
      migration('y', {
        id: fill('second migration'),
        version: '2',
        forward: { ...run(), status: 'skipped', reason: fill('reason for skipping') },
        roundTrip: { ...roundTrip(fill), status: 'not-run', schemaDiff: [], dataDiff: [], againDiff: [] },
      }),
    ],
    set: {
      rollback: { ...run(), status: 'failed', reason: fill('reason of the set') },
      roundTrip: roundTrip(fill),
    },
    findings: findings(fill, id, file),
    timings: { [fill('phase')]: 12 },
  });
}

/** The same of two databases, each in a folder named by the text. */
export function ofSeveralProjects(fill: Fill): Review {
  const whole = everywhere(fill);
  const { summary, fixtures, migrations } = whole;
  const project = (name: string, ids: readonly string[]) => ({
    folders: [{ folder: fill(name), tool: 'goose' as const }],
    verdict: 'fail' as const,
    summary,
    fixtures,
    migrations: ids,
  });
  const ids = migrations.map(({ id }) => id);
  const projects = [project('first folder', ids.slice(0, 1)), project('second folder', ids.slice(1))];
  const findings = whole.findings.map((one) => ({ ...one, project: 0 }));
  return { ...whole, projects, findings, set: undefined };
}

function interruption(fill: Fill, file: string): Interruption {
  const common = { file, recovered: false, left: [], differs: [], rows: [], values: [] };
  const object = fill('object of the second run');
  return {
    status: 'tried',
    reason: fill('reason for a place'),
    places: 4,
    tool: fill('words of the tool'),
    tried: [
      {
        ...common,
        when: 'between',
        statement: 0,
        line: 3,
        left: [{ kind: fill('kind that is left'), object: fill('object that is left'), change: 'new' }],
        failure: {
          statement: 1,
          file,
          line: 9,
          error: { code: fill('code of the second run'), message: fill('message of the second run') },
        },
      },
      {
        ...common,
        when: 'within',
        statement: 1,
        line: 9,
        differs: [{ object, kind: fill('kind of the second run'), benign: false, after: 'x' }],
      },
      {
        ...common,
        when: 'within',
        statement: 2,
        line: 10,
        rows: [{ table: fill('table of the second run'), rows: 2, expected: 1 }],
      },
      {
        ...common,
        when: 'between',
        statement: 3,
        line: 12,
        values: [{ table: fill('updated table'), column: fill('updated column'), rows: 2 }],
      },
    ],
  };
}

function did(fill: Fill, file: string): Observation {
  const table = fill('table');
  return statement({
    file,
    line: 3,
    sql: fill('sql'),
    locks: [{ ...lock('AccessExclusiveLock', table, 5), held: { fromMs: 0, untilMs: 5 } }],
    rewrites: [fill('rewritten')],
    scans: [{ relation: table, tuples: 4 }],
    blocked: [{ relation: table, reads: 5, writes: 6 }],
    rowsWritten: 2,
  });
}

function failed(fill: Fill, file: string): Observation {
  return statement({
    file,
    line: 9,
    sql: fill('failing sql'),
    ok: false,
    error: {
      code: fill('sqlstate'),
      message: fill('server message'),
      detail: fill('server detail'),
      hint: fill('server hint'),
    },
  });
}

function roundTrip(fill: Fill): RoundTrip {
  return {
    status: 'failed',
    schemaDiff: [
      {
        object: fill('object'),
        kind: fill('kind'),
        before: fill('before'),
        after: fill('after'),
        benign: false,
      },
      { object: fill('lost object'), kind: 'table', before: fill('definition'), benign: false },
    ],
    dataDiff: [{ table: fill('table of lost rows'), column: fill('column'), rows: 3, change: 'lost' }],
    againDiff: [{ object: fill('object again'), kind: 'view', after: fill('left behind'), benign: false }],
  };
}

function findings(fill: Fill, id: string, file: string): readonly Finding[] {
  const at = (line: number, about: string): Finding =>
    finding({
      rule: fill(`rule ${about}`),
      message: fill(`message ${about}`),
      why: fill(`why ${about}`),
      proof: fill(`proof ${about}`),
      migration: id,
      file,
      line,
      endLine: line,
      relation: fill('table'),
    });

  return [
    {
      ...at(3, 'of the statement'),
      instead: fill('instead'),
      estimate: { rows: 9, lowMs: 1, highMs: 2, basis: fill('basis') },
    },
    { ...at(9, 'of the failure'), category: 'rollback', relation: undefined },
    { ...at(20, 'of another place'), severity: 'warning' },
    { ...at(21, 'noticed'), severity: 'notice' },
    { ...at(22, 'refuted'), evidence: 'refuted' },
    {
      ...at(30, 'switched off'),
      suppressed: { reason: fill('reason'), until: fill('until'), by: fill('by') },
    },
  ];
}
