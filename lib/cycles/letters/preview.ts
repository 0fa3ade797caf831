import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { cycleDecisions, members, programs, terms } from "@/db/schema";
import type { LetterKind } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { termManagedBy } from "@/lib/terms/policy";
import type { Cycle } from "../get";
import { decisionStands } from "../policy";
import { letterTemplateOf } from "./templates";
import { writeLetter } from "./write";
import "server-only";

const mostShown = 300;

/** The letters of a kind that have not left, to members whose terms the viewer manages, not to oneself, by name, as they would leave now; at most 300. */
export async function lettersToPreview(viewer: Viewer, cycle: Cycle, kind: LetterKind) {
  const rows = await db
    .select({
      decision: cycleDecisions,
      name: members.name,
      endsOn: terms.endsOn,
      program: programs.name,
    })
    .from(cycleDecisions)
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .where(
      and(
        eq(cycleDecisions.cycleId, cycle.id),
        eq(cycleDecisions.letterKind, kind),
        inArray(cycleDecisions.letterState, ["waiting", "held"]),
        decisionStands(),
        termManagedBy(viewer),
        ne(terms.memberId, viewer.memberId ?? ""),
      ),
    )
    .orderBy(asc(members.nameFolded), asc(cycleDecisions.id))
    .limit(mostShown);
  const template = await letterTemplateOf(viewer, { programKey: cycle.programKey, kind });
  return rows.map(({ decision, ...facts }) => ({
    id: decision.id,
    name: facts.name,
    isHeld: decision.letterState === "held",
    ...writeLetter(template, { decision, cycle, ...facts }),
  }));
}
