import { cache } from "react";
import { catalogue } from "@/lib/catalogue/queries";
import { type Day, today } from "@/lib/clock";
import { medianOfProgram } from "@/lib/contributions/medians/queries";
import { contributionsOf } from "@/lib/contributions/profile/queries";
import { type Period, periodOf } from "@/lib/contributions/rules";
import { employmentsOf, getMember, identitiesOf, type Member } from "@/lib/members/queries";
import { type TermShown, termsOf } from "@/lib/terms/queries";
import { stateOn } from "@/lib/terms/rules";
import type { Viewer } from "@/lib/viewer";

export type ProfileView = Awaited<ReturnType<typeof profileView>>;

/** The member once a request, for the page and for what it says of itself. */
export const memberInSight = cache((viewer: Viewer, slug: string) => getMember(viewer, slug));

/** Everything that the page shows of a member, as far as the viewer may see it. */
export async function profileView(viewer: Viewer, member: Member, asked: string | undefined) {
  const day = today(viewer.timeZone);
  const period = periodOf(asked, day);
  const [identities, employments, terms, contributions, { programs, principles, activityTypes }] = await Promise.all([
    identitiesOf(viewer, member.id),
    employmentsOf(viewer, member.id),
    termsOf(viewer, member.id),
    contributionsOf(viewer, { member, period, today: day }),
    catalogue(),
  ]);
  const present = terms.filter((term) => isPresent(term, day));
  const compared = contributions?.principles ? await compare(viewer, { present, period }) : null;
  return {
    viewer,
    member,
    identities,
    employments,
    terms,
    present,
    contributions,
    compared,
    programs,
    principles: principles.filter((principle) => principle.retiredAt === null),
    activityTypes,
    period,
    today: day,
  };
}

function isPresent(term: TermShown, day: Day): boolean {
  return ["active", "grace", "on_hold"].includes(stateOn(term, day)) && term.startsOn <= day;
}

/** The first program of theirs with enough members for a median; none for all of time, which no two people share. */
async function compare(viewer: Viewer, { present, period }: { present: TermShown[]; period: Period }) {
  const { from, to } = period;
  if (!from || !to) return null;
  for (const term of present) {
    const median = await medianOfProgram(viewer, { programKey: term.programKey, from, to });
    if (median) return { program: term.shortName, ...median };
  }
  return null;
}
