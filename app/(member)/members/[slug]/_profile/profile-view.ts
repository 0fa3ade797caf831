import { cache } from "react";
import { catalogue } from "@/lib/catalogue/get";
import { memberProfile } from "@/lib/contributions/member-profile";
import { type ProfilePeriod, readProfilePeriod } from "@/lib/contributions/period";
import { programMedian } from "@/lib/contributions/program-median";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { getMember, type Member } from "@/lib/members/get";
import { stagesOfTerms } from "@/lib/stages/of-terms";
import type { MemberTerm } from "@/lib/terms/get";
import { isTermPresent } from "@/lib/terms/status";

export type ProfileView = Awaited<ReturnType<typeof profileView>>;

/** The member once a request, for the page and for what it says of itself. */
export const memberInSight = cache((viewer: Viewer, slug: string) => getMember(viewer, slug));

/** Everything that the page shows of a member, as far as the viewer may see it. */
export async function profileView(viewer: Viewer, member: Member, asked: string | undefined) {
  const day = today(viewer.timeZone);
  const period = readProfilePeriod(asked, day);
  const [{ identities, employments, terms, contributions }, { programs, principles, activityTypes }] =
    await Promise.all([memberProfile(viewer, { member, period, today: day }), catalogue()]);
  const memberDay = today(member.timeZone ?? undefined);
  const present = terms.filter((term) => isTermPresent(term, memberDay));
  const stages = await stagesOfTerms(viewer, terms, memberDay);
  const compared = contributions?.principles ? await compare(viewer, { present, period }) : null;
  return {
    viewer,
    member,
    identities,
    employments,
    terms,
    present,
    stages,
    contributions,
    compared,
    programs,
    principles: principles.filter((principle) => principle.retiredAt === null),
    activityTypes,
    period,
    today: day,
    memberDay,
  };
}

/** The first program of theirs with enough members for a median; none for all of time, which no two people share. */
async function compare(viewer: Viewer, { present, period }: { present: MemberTerm[]; period: ProfilePeriod }) {
  const { from, to } = period;
  if (!from || !to) return null;
  for (const term of present) {
    const median = await programMedian(viewer, { programKey: term.programKey, from, to });
    if (median) return { program: term.shortName, ...median };
  }
  return null;
}
