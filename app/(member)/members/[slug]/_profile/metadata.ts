import type { Metadata } from "next";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { plural } from "@/app/_ui/format";
import { publicProfile } from "@/lib/contributions/member-profile";
import { readProfilePeriod } from "@/lib/contributions/period";
import { today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import type { Member } from "@/lib/members/get";
import { type MemberTerm, termsOfMember } from "@/lib/terms/get";
import { termStateOn } from "@/lib/terms/status";

/** What the page says of itself to search engines and social sites: never more than a visitor sees, whoever asked for it. */
export async function metadataOf(member: Member): Promise<Metadata> {
  const seen = await publicProfile(visitor, member, readProfilePeriod(undefined, today()));
  if (!seen) return { title: member.name, robots: { index: false, follow: false } };
  const { member: shown } = seen;
  const path = `/members/${shown.slug}`;
  const description = sentenceOf(seen);
  return publicMetadata({
    title: shown.name,
    description,
    path,
    picture: `${path}/preview.png`,
    type: "profile",
  });
}

/** "Valparaíso, Chile. Community Builders, User Group Leaders. 41 confirmed activities in the last twelve months." */
function sentenceOf({ member, terms, activities }: NonNullable<Awaited<ReturnType<typeof publicProfile>>>): string {
  const place = [member.city, member.country && countryName(member.country)].filter(Boolean).join(", ");
  const done = activities
    ? `${plural(activities, "confirmed activity", "confirmed activities")} in the last twelve months`
    : null;
  return [
    place,
    presentOf(terms)
      .map((program) => program.name)
      .join(", "),
    done,
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

/** The programs that a visitor sees the member serve today, each once. */
export async function presentPrograms(shown: Member) {
  return presentOf(await termsOfMember(visitor, shown.id));
}

function presentOf(terms: readonly MemberTerm[]) {
  const present = terms.filter(
    (term) => ["active", "grace"].includes(termStateOn(term, today())) && term.startsOn <= today(),
  );
  const once = new Map(
    present.map((term) => [term.programKey, { name: term.program, color: term.color, shape: term.shape }]),
  );
  return [...once.values()];
}
