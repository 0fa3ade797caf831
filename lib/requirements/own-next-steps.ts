import { db } from "@/db/client";
import type { Day } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { type MemberTerm, termsOfMember } from "@/lib/terms/get";
import { isTermPresent, termStateOn } from "@/lib/terms/status";
import { nextStepsOf } from "./next-steps";
import { standingsOfTerms } from "./standings";
import "server-only";

/**
 * What would bring a member closest to renewal, over all of their terms that are served on the day and whose standing the viewer may
 * see: the member all of them, a manager those that they manage. With the short name of each term's program.
 */
export async function nextStepsOfMember(viewer: Viewer, { memberId, day }: { memberId: string; day: Day }) {
  const isSelf = isSignedIn(viewer) && viewer.memberId === memberId;
  const terms = (await termsOfMember(viewer, memberId)).filter(({ mayManage }) => isSelf || mayManage);
  const { steps } = await standingsWithSteps(viewer, { terms, day });
  return { steps, termPrograms: new Map(terms.map(({ id, shortName }) => [id, shortName])) };
}

/** The same over terms that were read for whoever may see their standings; these come with it, by term. */
export async function standingsWithSteps(
  viewer: Viewer,
  { terms, day }: { terms: readonly Omit<MemberTerm, "mayManage" | "holds">[]; day: Day },
) {
  const present = terms.filter((term) => isTermPresent(term, day));
  if (present.length === 0) return { standings: new Map(), steps: [] };
  const standings = await standingsOfTerms(db, viewer, { asked: present.map((term) => ({ term, day })) });
  const steps = nextStepsOf(
    present.flatMap((term) => {
      const counted = standings.get(term.id);
      const isOpenToWork = termStateOn(term, day) !== "on_hold";
      return counted ? [{ termId: term.id, endsOn: term.endsOn, standing: counted.standing, isOpenToWork }] : [];
    }),
  );
  return { standings, steps };
}
