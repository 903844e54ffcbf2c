/**
 * Something that the user can mend: bad input, a missing server, a setting. Its message is shown as it is, as one
 * sentence that names the place and the remedy; the review then ends with exit code 2.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
