import type { Change } from './edit.ts';

/** A policy or trigger that is made; replaced, it has the same name. */
export function withName(list: 'policies' | 'triggers', name: string): Change {
  return (relation) => ({
    ...relation,
    [list]: [...(relation[list] ?? []).filter((one) => one !== name), name].toSorted((a, b) =>
      a < b ? -1 : 1,
    ),
  });
}

export function withoutName(list: 'policies' | 'triggers', name: string): Change {
  return (relation) => {
    const kept = (relation[list] ?? []).filter((one) => one !== name);
    return { ...relation, [list]: kept.length > 0 ? kept : undefined };
  };
}

/** What an ALTER TABLE that has no operation of its own changes of it; not of its partitions. */
export function rowSecurity(subtype: string): Change {
  return (relation) => {
    if (subtype === 'AT_EnableRowSecurity') return { ...relation, rowSecurity: true };
    return subtype === 'AT_DisableRowSecurity' ? { ...relation, rowSecurity: undefined } : relation;
  };
}
