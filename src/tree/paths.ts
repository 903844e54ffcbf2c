/** The folder that a path lies in; '' for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? '/' : '';
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function joinPath(folder: string, name: string): string {
  if (folder === '') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** The folders in which a folder lies, the nearest first. */
export function above(folder: string): readonly string[] {
  if (folder === '' || folder === '/') return [];
  const parent = folderOf(folder);
  return [parent, ...above(parent)];
}
