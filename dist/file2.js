export { t as parseFile } from "./file.js";
