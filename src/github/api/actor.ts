/** Who did something, by GraphQL: `kind` is the name of its type, `User` or `Bot`. */
export interface Actor {
  readonly kind: string;
  readonly login: string;
}

export interface Authored {
  readonly viewerDidAuthor: boolean;
  readonly author: Actor | null;
}

/**
 * Anyone can write our marker into a comment, and a token that may write could edit theirs.
 * @param viewer login of whose token it is
 */
export function isOwn({ viewerDidAuthor, author }: Authored, viewer: string): boolean {
  return viewerDidAuthor || isActor(author, viewer);
}

/** As an actor, an app's bot has its name without the `[bot]` that it has as the viewer. */
export function isActor(actor: Actor | null, viewer: string): boolean {
  return actor?.kind === 'Bot'
    ? bare(actor.login) === bare(viewer) && viewer.endsWith('[bot]')
    : actor?.login === viewer;
}

function bare(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
