import type { Location } from 'sarif';
import { joinPath } from '../../tree/paths.ts';
import { visible } from '../inert.ts';

/** @param folder the project's, in the repository: code scanning reads paths from the repository's root */
export function location(folder: string, file: string, startLine: number, endLine: number): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(joinPath(folder, file)), uriBaseId: '%SRCROOT%' },
      region: { startLine: Math.max(1, startLine), startColumn: 1, endLine: Math.max(1, startLine, endLine) },
    },
  };
}

function uri(path: string): string {
  return visible(path).split('/').map(encodeURIComponent).join('/');
}
