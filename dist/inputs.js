export { t as INPUT_NAMES, n as projectKey, r as readFolder, i as readInputs, a as readReports, o as readSettings, s as secretsIn } from "./inputs2.js";
