import type { ImportKindName } from "@/db/words";
import { activities } from "./activities";
import { events } from "./events";
import { groups } from "./groups";
import type { ImportKind } from "./kind";
import { members } from "./members";
import "server-only";

/** Every kind of import with what it does; the jobs know no other way to one. */
export const importKinds: Record<ImportKindName, ImportKind> = { members, activities, groups, events };
