import { baseName } from '../tree/paths.ts';
import { inAnyCase, notGiven, replaceEach, type Outcome, type Unfilled } from './fill.ts';
import { flagOf, scriptSetting, type FlywaySettings } from './flyway-settings.ts';

/**
 * `PlaceholderReplacingReader.java`: everywhere in a script, comments included, whatever the case of a name; one without
 * a value ends the run (seen with Flyway 11.10), but in a comment it need not be known here. `placeholderReplacement` of
 * the script's `.conf` comes first.
 */
export function fillFlyway({ path, text, options, values }: Unfilled, settings: FlywaySettings): Outcome {
  const replaces = flagOf(scriptSetting(options, 'placeholderReplacement')) ?? settings.replaces;
  if (!replaces) return { text, spots: [] };
  const known = { 'flyway:filename': baseName(path), ...settings.values, ...values };
  const pattern = [settings.placeholder, settings.scriptPlaceholder].map(between).join('|');
  return replaceEach(text, new RegExp(pattern, 'g'), ([shown, named, ofScript]) => {
    const name = named ?? ofScript ?? '';
    const value = inAnyCase(known, name);
    return value === undefined ? notGiven('Flyway', shown, name) : { value };
  });
}

function between([before, behind]: readonly [string, string]): string {
  return `${escaped(before)}([^\\r\\n]*?)${escaped(behind)}`;
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
