import { z } from 'zod';

/** What the main step hands to the post step about its check run. */
const schema = z.object({
  id: z.number(),
  /** How it is to end, once that is known. */
  conclusion: z.enum(['success', 'failure']).optional(),
  title: z.string().optional(),
  /** GitHub has been told. */
  isDone: z.boolean().optional(),
});

export type SavedCheck = Readonly<z.infer<typeof schema>>;

const NAME = 'check';

/** `save`: `core.saveState`, of which the last one holds, also when the step is killed. */
export function saveCheck(save: (name: string, value: string) => void, check: SavedCheck): void {
  save(NAME, JSON.stringify(check));
}

/** `get`: `core.getState`. Undefined where there was no check, or nothing is left to say. */
export function unfinishedCheck(get: (name: string) => string): SavedCheck | undefined {
  const check = schema.optional().parse(JSON.parse(get(NAME) || 'null') ?? undefined);
  return check?.isDone ? undefined : check;
}
