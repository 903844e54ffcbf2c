import { flatSettings } from './flat.ts';
import { inAnyCase, replaceEach, type Outcome, type Values } from './fill.ts';

const PARAMETER = /\$\{([\w.-]+)\}/g;
const PROPERTY = /^\s*--\s*property\s+(.*)$/gim;
const OF_THE_FILE = /^(?:liquibase\.)?(?:command\.)?(?:changelog-?)?parameters?\./i;

/**
 * `ExpressionExpander.java`: `${name}` everywhere in a changeset, whatever its case; one without a value is sent as it is
 * (seen with 4.31: `missing-property-mode` is `preserve`).
 */
export function fillLiquibase(text: string, values: Values): Outcome {
  return replaceEach(text, PARAMETER, ([, name = '']) => {
    const value = inAnyCase(values, name);
    return value === undefined ? undefined : { value };
  });
}

/** `--property name:<name> value:<value>`, from anywhere in the file. */
export function propertiesIn(text: string): Values {
  const pairs = [...text.matchAll(PROPERTY)].flatMap(([, attributes = '']): [string, string][] => {
    const name = attributeOf(attributes, 'name');
    const value = attributeOf(attributes, 'value');
    const dbms = attributeOf(attributes, 'dbms');
    if (name === undefined || value === undefined) return [];
    return dbms === undefined || /\b(?:postgresql|all)\b/.test(dbms) ? [[name, value]] : [];
  });
  // The first one stands, as Liquibase never changes a global parameter.
  return Object.fromEntries(pairs.toReversed());
}

/** `parameter.<name>=<value>` of liquibase.properties, and the contexts and labels that it asks for. */
export function parametersIn(text: string): Values {
  return Object.fromEntries(
    [...flatSettings(text, { separators: '=:' })].flatMap(([key, value]) =>
      OF_THE_FILE.test(key) ? [[key.replace(OF_THE_FILE, ''), value]] : asked(key, value),
    ),
  );
}

function asked(key: string, value: string): [string, string][] {
  const name = key
    .toLowerCase()
    .replace(/^liquibase\.(?:command\.)?/, '')
    .replaceAll('-', '');
  if (/^contexts?(?:filter)?$/.test(name)) return [['liquibase:contexts', value]];
  return /^labels?(?:filter)?$/.test(name) ? [['liquibase:labels', value]] : [];
}

export function attributeOf(line: string, name: string): string | undefined {
  return new RegExp(`\\b${name}:("[^"]*"|\\S+)`, 'i').exec(line)?.[1]?.replace(/^"(.*)"$/, '$1');
}
