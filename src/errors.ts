/**
 * Something that the user can mend: bad input, a missing server, a setting. Its message is shown as it is, as one
 * sentence that names the place and the remedy; the review then ends with exit code 2.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Several of them at once, a sentence each. */
export class UserErrors extends UserError {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}
