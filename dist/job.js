export { t as readJob } from "./job2.js";
