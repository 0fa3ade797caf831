import { dataVersion } from "@/db/client";
import type { Viewer } from "@/lib/core/viewer";
import type { InspectedFile } from "../infer/inspected-file";
import "server-only";

/** Keeps what was worked out of a file, with its options, for one viewer until anything at all is written. What fails is not kept. */
export function keptUntilWritten<Value>() {
  const kept = new WeakMap<InspectedFile, { key: string; value: Promise<Value> }>();
  return async (
    viewer: Viewer,
    { file, options = null }: { file: InspectedFile; options?: unknown },
    work: () => Promise<Value>,
  ): Promise<Value> => {
    const { memberId, isAdministrator, manages, leads } = viewer;
    const key = JSON.stringify([memberId, isAdministrator, manages, [...leads], options, await dataVersion()]);
    const before = kept.get(file);
    if (before?.key === key) return before.value;
    const value = work();
    kept.set(file, { key, value });
    value.catch(() => {
      if (kept.get(file)?.value === value) kept.delete(file);
    });
    return value;
  };
}
