export { t as publishReceived } from "./publish.js";
