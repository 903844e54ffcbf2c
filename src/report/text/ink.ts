const CODES = { red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, bold: 1, dim: 2 } as const;

export type Colour = keyof typeof CODES;
/** Colours a text for a terminal, or leaves it as it is. */
export type Ink = (text: string, ...colours: readonly Colour[]) => string;

export function inkFor(color: boolean): Ink {
  if (!color) return (text) => text;
  return (text, ...colours) =>
    colours.length === 0 || text === ''
      ? text
      : `\u001b[${colours.map((one) => CODES[one]).join(';')}m${text}\u001b[0m`;
}
