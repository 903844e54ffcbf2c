import type { Finding, ServerError } from '../../model.ts';
import { certainties, estimate, insteads, lockSentences, serverLines } from '../facts.ts';
import { clip, oneLine, unmarked, visible } from '../inert.ts';
import type { Item } from '../items.ts';
import { SEVERITIES } from '../words.ts';
import type { Screen } from './screen.ts';
import { sourceLines } from './source.ts';
import { hang, wrap } from './wrap.ts';

/** Of a statement whose file is no SQL, in characters. */
const LONGEST_SENT = 400;

/** One place and all that was found there, as a compiler would say it. */
export function itemLines(screen: Screen, item: Item): readonly string[] {
  const { ink } = screen;
  return [
    ...item.findings.flatMap((finding) => headLines(screen, finding)),
    `  ${ink('-->', 'blue')} ${ink(oneLine(`${item.file}:${item.line}`), 'bold')}`,
    ...indent(sourceLines(screen, item), 4),
    ...(item.failure ? saidLines(screen, item.failure) : []),
    ...factLines(screen, item),
    ...insteadLines(screen, item),
  ];
}

function headLines({ ink, width }: Screen, { severity, rule, message }: Finding): readonly string[] {
  const { noun, colour } = SEVERITIES[severity];
  const head = `${noun}[${oneLine(rule)}]:`;
  const [first = '', ...rest] = wrap(`${head} ${oneLine(message)}`, width - 2);
  return [`${ink(head, colour, 'bold')}${first.slice(head.length)}`, ...indent(rest, 2)];
}

function saidLines({ ink, width }: Screen, failure: ServerError): readonly string[] {
  return serverLines(failure).flatMap((line) =>
    hang('    ', oneLine(line), width).map((part) => ink(part, 'red')),
  );
}

type Fact = readonly [label: string, sentence: string];

function factLines(screen: Screen, item: Item): readonly string[] {
  const expected = item.findings.flatMap((finding) => estimate(finding) ?? []);
  const sent = [...new Set(item.findings.flatMap(({ sql }) => sql ?? []))];
  const facts: readonly Fact[] = [
    ...sent.map((sql): Fact => ['sent', clip(oneLine(sql), LONGEST_SENT)]),
    ...lockSentences(screen.review, item).map((sentence): Fact => ['lock', sentence]),
    ...certainties(item.findings).map(({ label, proof }): Fact => [uncapitalised(label), proof]),
    ...[...new Set(expected)].map((sentence): Fact => ['in production', sentence]),
  ];
  return facts.flatMap((fact) => factLine(screen, fact));
}

function uncapitalised(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function factLine({ ink, width }: Screen, [label, sentence]: Fact): readonly string[] {
  const head = `  = ${label}:`;
  const [first = '', ...rest] = hang('    ', `${label}: ${unmarked(sentence)}`, width);
  return [`  ${ink('=', 'blue')} ${ink(`${label}:`, 'bold')}${first.slice(head.length)}`, ...rest];
}

function insteadLines({ ink }: Screen, item: Item): readonly string[] {
  return insteads(item.findings).flatMap(({ rule, sql }, index) => [
    '',
    `  ${ink(index === 0 ? 'write instead:' : `and for ${oneLine(rule)}:`, 'green', 'bold')}`,
    ...indent(visible(sql).trimEnd().split('\n'), 4),
  ]);
}

function indent(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));
}
