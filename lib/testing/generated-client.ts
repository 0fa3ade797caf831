import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const folder = path.resolve("node_modules/.cache");

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  module: "esnext",
  moduleResolution: "bundler",
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
};

/** What `tsc --strict` says of a program that uses the client which openapi-typescript generates from the description; empty is well. */
export async function compiledWithClient(description: object, program: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const place = mkdtempSync(path.join(folder, "api-client-"));
  try {
    const types = astToString(await openapiTS(JSON.stringify(description)));
    writeFileSync(path.join(place, "schema.d.ts"), types);
    writeFileSync(path.join(place, "program.ts"), program);
    const files = ["program.ts"];
    writeFileSync(path.join(place, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files }));
    return await new Promise((resolve) => {
      execFile(path.resolve("node_modules/.bin/tsc"), ["-p", place], (error, said) => resolve(error ? said : ""));
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}
