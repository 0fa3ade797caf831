import type { Reader } from "@/db/client";
import type { terms } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { standingFacts } from "./fact-records";
import { requirementsOfPrograms } from "./in-force";
import { progressOf } from "./progress";
import { creditedRecords, eventsHeldBy, linksOf, recordsFor } from "./records";
import type { Requirement } from "./schema";
import { firstWindowDay, standingDay } from "./windows";
import "server-only";

type Term = Pick<
  typeof terms.$inferSelect,
  "id" | "memberId" | "programKey" | "level" | "groupId" | "startsOn" | "endsOn"
>;

type Asked = { term: Term; day: Day };

type Given = {
  asked: readonly Asked[];
  since?: Day;
  /** What is asked instead of what is in force, to try it. */
  requirements?: readonly Requirement[];
};

/**
 * How far each of these terms is on a day of its own, with the records that this is counted from, all read at once: those from `since`
 * on, and earlier ones as far as a requirement asks for them. For whoever may see the standings of all of these terms.
 */
export async function standingsOfTerms(from: Reader, viewer: Viewer, given: Given) {
  const { asked, since } = given;
  const memberIds = [...new Set(asked.map(({ term }) => term.memberId))];
  const inForce = await requirementsOfPrograms(viewer, from);
  const goals = await goalsOfPrograms();
  const known = asked.map(({ term, day }) => {
    const on = standingDay(term, day);
    const requirements = given.requirements ?? inForce({ ...term, on })?.requirements ?? [];
    return { term, day, requirements, from: firstWindowDay(requirements, term, on) };
  });
  const [first = "9999-12-31"] = [...(since ? [since] : []), ...known.map((one) => one.from)].sort();
  const records = await creditedRecords(from, { memberIds, from: first });
  const links = await linksOf(
    from,
    known.flatMap(({ term, requirements, from: day }) =>
      requirements.some(({ counts }) => counts === "contributions")
        ? (records.get(term.memberId) ?? []).flatMap(({ id, startsOn, programs }) =>
            startsOn >= day && programs.has(term.programKey) ? id : [],
          )
        : [],
    ),
  );
  const ofGroups = known.filter(({ requirements }) => requirements.some(({ counts }) => counts === "group_events"));
  const events = await eventsHeldBy(from, {
    groupIds: ofGroups.flatMap(({ term }) => term.groupId ?? []),
    from: ofGroups.map((one) => one.from).sort()[0] ?? first,
  });
  const factsOf = await standingFacts(viewer, memberIds, from);
  return new Map(
    known.map(({ term, day, requirements }) => {
      const { programKey } = term;
      const facts = factsOf.get(term.memberId) ?? [];
      const own = records.get(term.memberId) ?? [];
      const counting = recordsFor(own, { programKey, goals: goals.get(programKey) ?? new Set(), links });
      const held = events.get(term.groupId ?? "") ?? [];
      const standing = progressOf({ requirements, term, records: counting, events: held, facts, today: day });
      return [term.id, { standing, records: counting, facts }] as const;
    }),
  );
}

async function goalsOfPrograms(): Promise<Map<string, Set<string>>> {
  const { programs } = await catalogue();
  return new Map(programs.map(({ key, goals }) => [key, new Set(goals.map((goal) => goal.key))]));
}
