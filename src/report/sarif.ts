import type { Invocation, Log, Notification } from 'sarif';
import type { Problem, Review } from '../model.ts';
import { location } from './sarif/place.ts';
import { resultsOf } from './sarif/results.ts';
import { descriptors } from './sarif/rules.ts';
import { plain } from './sarif/text.ts';
import { plural } from './units.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const MOST_PROBLEMS = 1000;

export interface SarifOptions {
  /** The project's, in the repository: files are told from the repository's root. */
  readonly folder?: string;
  /** Tells this analysis from others of the same commit. Without one, who uploads it has to. */
  readonly category?: string;
}

/** The review as SARIF 2.1.0. Refuted findings are left out: the format has no place for what turned out not to hold. */
export function renderSarif(review: Review, { folder = '', category }: SarifOptions = {}): string {
  const findings = review.findings.filter((finding) => finding.evidence !== 'refuted');
  const rules = descriptors(findings);
  const { results, leftOut } = resultsOf(review, rules, folder);
  const { name, version } = review.tool;
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, semanticVersion: version, rules: [...rules] } },
        // Up to the last slash it is the category; what follows would be one run's own.
        ...(category !== undefined && { automationDetails: { id: `${plain(category)}/` } }),
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(review, folder, leftOut)],
        results,
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function invocation({ problems }: Review, folder: string, leftOut: number): Invocation {
  const told = problems.slice(0, MOST_PROBLEMS).map((problem) => failure(problem, folder));
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: leftOut === 0 ? told : [...told, shortened(leftOut)],
  };
}

function failure({ message, file, line = 1 }: Problem, folder: string): Notification {
  return {
    level: 'error',
    message: { text: plain(message) },
    ...(file !== undefined && { locations: [location(folder, file, line, line)] }),
  };
}

function shortened(leftOut: number): Notification {
  const text = `${plural(leftOut, 'more finding')}, none worse than these: code scanning takes no more of one file. The JSON report has all of them.`;
  return { level: 'warning', message: { text } };
}
