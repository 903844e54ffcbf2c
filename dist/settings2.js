import { t as PROGRAM_PRESETS } from "./programs.js";
// src/command/settings.ts
const [FIRST, ...OTHERS] = PROGRAM_PRESETS.map(({ name }) => name);
const PRESET_NAMES = [FIRST ?? "", ...OTHERS];
/** Of all commands. */
function sourcesOf(commands) {
	return commands.flatMap(({ sources }) => sources);
}
function presetOf(name) {
	return PROGRAM_PRESETS.find((preset) => preset.name === name);
}
export { presetOf as n, sourcesOf as r, PRESET_NAMES as t };
