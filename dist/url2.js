export { t as accessTo, n as connectTo, r as reachUrl } from "./url.js";
