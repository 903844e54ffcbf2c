import { clip, visible } from '../inert.ts';

/** SARIF reads `[text](target)` as a link even in plain text. */
export function plain(message: string, longest = message.length): string {
  return clip(visible(message).replaceAll('](', '] ('), longest);
}
