/** What stands in the body of a DO block or a routine, in the order in which it is written. */
export interface Body {
  readonly parts: readonly BodyPart[];
  /** Why nothing could be read: another language, or it does not parse. */
  readonly unread?: string;
}

export type BodyPart =
  | {
      readonly kind: 'statement';
      readonly sql: string;
      readonly line: number;
      readonly branch?: string;
    }
  /** EXECUTE of a text that is put together while it runs: the expression. */
  | {
      readonly kind: 'dynamic';
      readonly expression: string;
      readonly line: number;
      readonly branch?: string;
    }
  | {
      readonly kind: 'end-transaction';
      readonly action: 'commit' | 'rollback';
      readonly line: number;
      readonly branch?: string;
    };

/** Where a part stands. */
export interface Place {
  /** Within the body, from 1. */
  readonly line: number;
  /** Why it may not run, `inside an IF`; absent where it runs whenever the body does. */
  readonly branch?: string;
}
