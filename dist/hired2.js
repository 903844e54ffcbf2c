export { t as failureOfDestroying } from "./hired.js";
