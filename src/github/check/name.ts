import { CONFIG_FILE } from '../../config/load.ts';
import { type Inputs, readFolder } from '../inputs.ts';

/**
 * The check run's name: two projects or two jobs of one pull request must not have one between them, or the one that
 * passes would hide the other.
 * @param given the setting `check-name`
 */
export function checkName(given: string, inputs: Inputs): string {
  const config = inputs.config === CONFIG_FILE ? '' : inputs.config;
  const parts = [readFolder(inputs), config, inputs.name].filter((part) => part !== '');
  return parts.length === 0 ? given : `${given} (${parts.join(', ')})`;
}
