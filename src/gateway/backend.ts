import { Readable } from 'node:stream';
import { parse, serialize, type DatabaseError } from 'pg-protocol';
import type {
  BackendMessage,
  CommandCompleteMessage,
  DataRowMessage,
  RowDescriptionMessage,
} from 'pg-protocol/dist/messages.js';
import { types } from 'pg';

/** Names of ours on the tool's connection; its own unnamed statement and portal are left alone. */
const NAME = 'pgrehearse';

export type Row = Readonly<Record<string, unknown>>;

/**
 * The bytes of a query of ours on a connection that belongs to somebody else. It goes by the extended protocol and by a
 * name of our own: a simple query would end what the tool has parsed without a name (manual 18, 54.2.3). The name is made
 * anew each time, since the tool may discard all of them.
 */
export function queryBytes(text: string, values: readonly Value[] = []): Buffer {
  return Buffer.concat([
    serialize.close({ type: 'P', name: NAME }),
    serialize.close({ type: 'S', name: NAME }),
    serialize.parse({ name: NAME, text, types: [] }),
    serialize.bind({ portal: NAME, statement: NAME, values: values.map(asText) }),
    serialize.describe({ type: 'P', name: NAME }),
    serialize.execute({ portal: NAME }),
    serialize.sync(),
  ]);
}

export type Value = string | number | boolean | null | readonly (string | number)[];

/** As the extended protocol takes parameters in text format. */
function asText(value: Value): string | null {
  if (value === null) return null;
  if (typeof value === 'object')
    return `{${value.map((one) => `"${String(one).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
  return String(value);
}

/** Reads the answer to one query of ours. */
export class Answer {
  readonly rows: Row[] = [];
  error: DatabaseError | undefined;
  rowCount = 0;
  readonly #bytes = new Readable({ read: () => undefined });
  #fields: RowDescriptionMessage['fields'] = [];

  constructor() {
    void parse(this.#bytes, (message) => this.#read(message));
  }

  /** Takes bytes of whole messages or parts of them. */
  take(bytes: Buffer): void {
    this.#bytes.emit('data', bytes);
  }

  #read(message: BackendMessage): void {
    if (message.name === 'rowDescription') this.#fields = (message as RowDescriptionMessage).fields;
    else if (message.name === 'dataRow') this.rows.push(this.#row(message as DataRowMessage));
    else if (message.name === 'error') this.error = message as unknown as DatabaseError;
    else if (message.name === 'commandComplete')
      this.rowCount = Number(/\d+$/.exec((message as CommandCompleteMessage).text)?.[0] ?? 0);
  }

  #row({ fields }: DataRowMessage): Row {
    return Object.fromEntries(
      this.#fields.map(({ name, dataTypeID }, at) => {
        const value: unknown = fields[at];
        return [name, typeof value === 'string' ? types.getTypeParser(dataTypeID)(value) : value];
      }),
    );
  }
}
