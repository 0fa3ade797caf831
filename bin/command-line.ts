import path from "node:path";

export type Given = { words: string[]; options: Record<string, string | boolean | undefined> };

/** What a command answers: the lines for a reader, the same as data for `--json`, and how it ends. */
export type Answer = { lines: string[]; data: unknown; code?: number };

export type CommandLine = {
  name: string;
  summary: string;
  /** What stands after the name, such as `FILE [--program KEY]`. */
  usage?: string;
  options?: Record<string, { type: "string" | "boolean"; says: string }>;
  /** Further lines of `--help`: what the exit codes mean, an example. */
  more?: string[];
  run: (given: Given) => Promise<Answer>;
};

export const failed = 1;
export const partly = 2;
export const misused = 64;

/** Something that whoever called can put right; `code` is how the process ends. */
export class Trouble extends Error {
  constructor(
    message: string,
    readonly code: number = failed,
  ) {
    super(message);
    this.name = "Problem";
  }
}

/** A file as seen from where the command was called, not from the root of the checkout. */
export function fileGiven(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The option's text, undefined where it is not there. */
export function textOf(given: Given, option: string): string | undefined {
  const value = given.options[option];
  return typeof value === "string" ? value : undefined;
}
