import { tmpdir } from "node:os";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
/** Prepared once a run, copied for each spec file. */
export const templates = path.join(tmpdir(), `tenet-e2e-${process.env.TENET_E2E_RUN ?? "local"}`);

export type Installation = "demo" | "empty";

export function templateOf(installation: Installation): string {
  return path.join(templates, `${installation}.db`);
}
