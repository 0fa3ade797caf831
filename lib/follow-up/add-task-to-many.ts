import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { getTerm } from "@/lib/terms/get";
import { addTask } from "./add-task";
import { addTaskToManyInput } from "./schema";
import "server-only";

/**
 * The same task for the members of several terms, for the viewer to do, each by its own command: one that refuses leaves the others
 * alone. A member with two of these terms in one program gets it once.
 */
export async function addTaskToMany(viewer: Viewer, raw: unknown) {
  const { termIds, title, dueOn } = parse(addTaskToManyInput, raw);
  if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "Sign in first.");
  const outcome = { added: 0, refused: [] as { name: string; why: string }[] };
  const known = new Set<string>();
  for (const termId of termIds) {
    let name = "";
    try {
      const { memberId, programKey, ...term } = await getTerm(viewer, termId);
      name = term.name;
      if (known.has(`${memberId} ${programKey}`)) continue;
      known.add(`${memberId} ${programKey}`);
      await addTask(viewer, { memberId, programKey, title, dueOn, assignedToId: viewer.memberId });
      outcome.added += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.refused.push({ name: name || "Somebody", why: error.message });
    }
  }
  return outcome;
}
