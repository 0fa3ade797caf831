/** The programming interface of TypeScript, which 7 does not have, for what writes TypeScript. */
export { ts as default } from "@ts-morph/common";
