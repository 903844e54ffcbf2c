import { expect, test } from '@jest/globals';
import { EXAMPLES } from '../support/examples.ts';
import { checkExample } from '../support/run-cli.ts';
import { describeDocker } from './engine.ts';

describeDocker('in a container of the same version', () => {
  test.each(EXAMPLES)(
    '$name gives the findings that it gives locally',
    async ({ name, files, exitCode, findings, roundTrips }) => {
      const { review, code } = await checkExample(
        name,
        ['--engine', 'container', '--postgres', '17', ...files],
        'traffic: {reader: 300ms}\nestimates: false\n',
      );
      expect(review.postgres?.source).toBe('container');
      expect(review.findings.map(({ rule, evidence }) => `${rule} ${evidence}`).toSorted()).toEqual(findings);
      expect(review.migrations.map(({ roundTrip }) => roundTrip.status)).toEqual(roundTrips);
      expect(code).toBe(exitCode);
    },
  );
});
