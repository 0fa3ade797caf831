import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import type { Day } from "@/lib/core/clock";
import { type Viewer, visitor } from "@/lib/core/viewer";
import {
  employmentQuestion,
  employmentsOf,
  type Member,
  memberIdentities,
  memberInSight,
  memberQuestions,
} from "@/lib/members/get";
import { readTerms, termQuestions } from "@/lib/terms/get";
import type { ProfilePeriod } from "./period";
import { profileQuestions, readProfile } from "./profile";
import { contributionQuestion, readContributions } from "./rows";
import "server-only";

type Given = { member: Member; period: ProfilePeriod; today: Day };

/** Handles, employers, terms and contributions of a member, as far as the viewer may see them; contributions null as in `contributionProfile`. */
export async function memberProfile(viewer: Viewer, given: Given) {
  const { member } = given;
  const person = {
    identities: memberIdentities(viewer, member.id),
    employments: employmentQuestion(viewer, member.id),
    ...termQuestions(viewer, member.id),
  };
  if (!member.sees.activities)
    return { ...readPerson(viewer, member, await askTogether(db, person)), contributions: null };
  const found = await askTogether(db, { ...person, ...profileQuestions(viewer, given) });
  return { ...readPerson(viewer, member, found), contributions: await readProfile(viewer, given, found) };
}

type Found = {
  identities: Awaited<ReturnType<typeof memberIdentities>>;
  employments: Awaited<ReturnType<typeof employmentQuestion>>;
} & Parameters<typeof readTerms>[1];

function readPerson(viewer: Viewer, member: Member, found: Found) {
  return {
    identities: found.identities,
    employments: employmentsOf(member, found.employments),
    terms: readTerms(viewer, found),
  };
}

/** What a visitor sees of a member: the profile, the terms, and how many activities were confirmed in these days; null where nothing. */
export async function publicProfile(_viewer: Viewer, member: Pick<Member, "id" | "slug">, period: ProfilePeriod) {
  const found = await askTogether(db, {
    ...memberQuestions(visitor, member.id, db),
    ...termQuestions(visitor, member.id),
    during: contributionQuestion(visitor, { member: member.slug, from: period.from, to: period.to }),
  });
  const shown = memberInSight(visitor, found);
  if (!shown) return null;
  const confirmed = readContributions(found.during).filter(({ state }) => state === "confirmed");
  return {
    member: shown,
    terms: readTerms(visitor, found),
    activities: shown.sees.activities ? confirmed.length : null,
  };
}
