import type { ImportKindName } from "@/db/words";
import { activities } from "./activities/index";
import { events } from "./events/index";
import { facts } from "./facts/index";
import { groups } from "./groups/index";
import type { ImportKind } from "./kind";
import { members } from "./members/index";
import "server-only";

/** Every kind of import with what it does; the jobs know no other way to one. */
export const importKinds: Record<ImportKindName, ImportKind> = { members, activities, groups, events, facts };
