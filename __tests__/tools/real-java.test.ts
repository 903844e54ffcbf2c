import { join } from 'node:path';
import { programAt, TOOLS } from './installed.ts';
import { describeTools, times } from './real.ts';

/** The machine's Java, where the tool's libraries are there too. */
function javaWith(tool: string): string | undefined {
  return programAt(`jars/${tool}`) && programAt('java');
}

function run(tool: string, main: string): readonly string[] {
  return ['-XX:TieredStopAtLevel=1', '-cp', join(TOOLS, 'jars', tool, '*'), main];
}

const LIQUIBASE = [
  ...run('liquibase', 'liquibase.integration.commandline.LiquibaseCommandLine'),
  '--url=jdbc:postgresql://127.0.0.1:$PGPORT/$PGDATABASE',
  '--username=$PGUSER',
  '--password=$PGPASSWORD',
];

describeTools(
  [
    {
      example: 'flyway',
      program: javaWith('flyway'),
      forward: times(1, ...run('flyway', 'org.flywaydb.commandline.Main'), 'migrate'),
      // It undoes only with a licence.
      back: [],
      history: { tables: ['flyway_schema_history'] },
    },
    {
      example: 'liquibase',
      program: javaWith('liquibase'),
      forward: times(1, ...LIQUIBASE, 'update'),
      back: times(1, ...LIQUIBASE, 'rollback-count', '5'),
      history: { tables: ['databasechangelog', 'databasechangeloglock'] },
    },
  ],
  'java',
);
