import { readCacheVersions } from "@/db/cache-versions";
import type { CacheName } from "@/db/words";
import "server-only";

const shown: readonly CacheName[] = ["public", "catalogue", "groups", "people", "settings"];

/** Another one whenever anything changed that a visitor may see. */
export async function publicVersion(): Promise<string> {
  const versions = await readCacheVersions();
  return shown.map((name) => versions.get(name) ?? 0).join(".");
}
