import { parseArgs } from "node:util";
import { isSize, type Size } from "../generator/sizes";

export type Options = {
  sizes: Size[];
  seconds: number;
  connections: number;
  /** Some of standings, pages, api, statements, paints and imports; all of them where none is named. */
  only: string[];
  isShort: boolean;
  isWritten: boolean;
  /** Also what is in each file of script, and what moves while a page loads. */
  isExplained: boolean;
};

const parts = ["standings", "pages", "api", "statements", "paints", "imports"];

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: "string", default: "S,M" },
      seconds: { type: "string", default: "5" },
      connections: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      short: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",").filter(Boolean);
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown) throw new Error(`There is nothing called ${unknown} to measure, but ${parts.join(", ")}.`);
  const sizes = values.size.split(",").filter(isSize);
  if (sizes.length === 0) throw new Error("Sizes are S, M and L: --size S,M");
  return {
    sizes: values.short ? ["S"] : sizes,
    seconds: values.short ? 0.4 : Number(values.seconds),
    connections: Number(values.connections),
    only,
    isShort: values.short,
    isWritten: values.write,
    isExplained: values.explain,
  };
}
