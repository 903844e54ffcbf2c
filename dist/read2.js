export { t as readReport } from "./read.js";
