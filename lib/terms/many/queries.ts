import "server-only";
import { parse } from "../../command";
import { Refusal } from "../../errors";
import { memberIds } from "../../members/directory/queries";
import { memberFilterOf } from "../../members/directory/schema";
import type { Viewer } from "../../viewer";
import { termIdsOf } from "../directory/queries";
import { maySelectMembers } from "../policy";
import { membersChosen } from "./schema";

const fits = { hold: ["active", "grace"], renew: ["active", "grace", "on_hold"] } as const;

/** The ids of all terms of the chosen members that can be put on hold, or renewed. Refuses all but administrators. */
export async function termsOfChosen(viewer: Viewer, raw: unknown): Promise<string[]> {
  if (!maySelectMembers(viewer)) throw new Refusal("forbidden", "You may not do that.");
  const { step, isAll, ids, filter } = parse(membersChosen, raw);
  const people = isAll ? await memberIds(viewer, memberFilterOf(filter)) : ids;
  return termIdsOf(viewer, people, fits[step]);
}
