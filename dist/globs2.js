export { t as covering, n as filesCovered, r as refuseIdlePaths } from "./globs.js";
