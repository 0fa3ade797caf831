import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { lifecycle } from "@/lib/terms/lifecycle";
import { termIdsOfMembers } from "@/lib/terms/list";
import { maySelectMembers } from "./access";
import { memberIdsMatching } from "./list";
import { memberSelection, readMemberFilter } from "./schema";
import "server-only";

/** The ids of all terms of the chosen members that can be put on hold, or renewed. Refuses all but administrators. */
export async function termIdsOfSelectedMembers(viewer: Viewer, raw: unknown): Promise<string[]> {
  if (!maySelectMembers(viewer)) throw new Refusal("forbidden", "You may not do that.");
  const { step, isAll, ids, filter } = parse(memberSelection, raw);
  const people = isAll ? await memberIdsMatching(viewer, readMemberFilter(filter)) : ids;
  return termIdsOfMembers(viewer, people, lifecycle[step].from);
}
