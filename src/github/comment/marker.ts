/**
 * The hidden first line by which a later run finds the comment. Each key has a marker of its own, none of which begins
 * another.
 * @param key tells the reviews of one pull request apart
 */
export function commentMarker(key: string): string {
  const words = key.split('/').map(encodeURIComponent).join('/');
  // `--` would end the HTML comment for some readers of it.
  return `<!-- pgrehearse:${words.replace(/-(?=-)/g, '%2D')} -->`;
}
