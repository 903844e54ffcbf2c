export { t as harmless } from "./log2.js";
