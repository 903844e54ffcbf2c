export { t as covering, n as filesCovered, r as refuseIdlePaths } from "./globs2.js";
