import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { UserErrors } from '../errors.ts';
import type { SourceFile } from '../model.ts';
import type { Settings, Written } from './config.ts';
import { complaintsAbout, offsetOf, type Complaint } from './complaints.ts';
import { fileSchema, toSettings } from './schema.ts';

/** Reads `pgrehearse.yml`. Throws a UserError with a sentence for each wrong line: what stands there, what should. */
export function parseFile({ path, text }: SourceFile, ruleIds: readonly string[]): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const refuse = (complaints: readonly Complaint[]): never => {
    const sentences = complaints.map(({ at, sentence }) => `${path}:${lines.linePos(at).line}: ${sentence}`);
    throw new UserErrors(sentences);
  };
  const broken = notYaml(document);
  if (broken) return refuse([broken]);
  const read = fileSchema(ruleIds).safeParse(document.toJS() ?? {});
  const at = (list: string, index: number): Written => {
    const offset = offsetOf(document.contents, [list, String(index)]);
    return { file: path, line: lines.linePos(offset).line };
  };
  return read.success
    ? toSettings(read.data, at)
    : refuse(complaintsAbout(read.error.issues, document.contents, ruleIds));
}

/** Aliases are refused with the rest: a few lines of them can stand for gigabytes. */
function notYaml(document: Document.Parsed): Complaint | undefined {
  const [error] = [...document.errors, ...document.warnings];
  if (error) return { at: error.pos[0], sentence: `not valid YAML: ${error.message}.` };
  let alias: Complaint | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      alias ??= {
        at: range?.[0] ?? 0,
        sentence: `the alias *${source} is not followed. Write its value out.`,
      };
    },
  });
  return alias;
}
