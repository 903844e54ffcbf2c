import { programAt } from './installed.ts';
import { describePrograms } from './program-tests.ts';

describePrograms([
  {
    project: 'liquibase',
    isThere: (programAt('jars/liquibase') && programAt('java')) !== undefined,
    refused: {
      path: 'changelog/parts/004-wrong.xml',
      line: 8,
      text: `<?xml version="1.0" encoding="UTF-8"?>
<databaseChangeLog
  xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
  <changeSet id="wrong" author="ada">
    <addColumn tableName="orders"><column name="note" type="text"/></addColumn>
    <createIndex tableName="orders" indexName="orders_by_nothing"><column name="nothing"/></createIndex>
  </changeSet>
</databaseChangeLog>
`,
    },
  },
]);
