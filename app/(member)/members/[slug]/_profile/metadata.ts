import type { Metadata } from "next";
import { plural } from "@/app/_ui/format";
import { contributionTotals } from "@/lib/contributions/figures";
import { readProfilePeriod } from "@/lib/contributions/period";
import { appUrl } from "@/lib/core/app-url";
import { today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { findMember, type Member } from "@/lib/members/get";
import { termsOfMember } from "@/lib/terms/get";
import { termStateOn } from "@/lib/terms/status";

/** What the page says of itself to search engines and social sites: never more than a visitor sees, whoever asked for it. */
export async function metadataOf(member: Member): Promise<Metadata> {
  const shown = await findMember(visitor, member.id);
  if (!shown) return { title: member.name, robots: { index: false, follow: false } };
  const url = `${appUrl()}/members/${shown.slug}`;
  const description = await sentenceOf(shown);
  const image = { url: `${url}/preview.png`, width: 1200, height: 630, alt: `${shown.name} on Tenet. ${description}` };
  return {
    title: shown.name,
    description,
    alternates: { canonical: url },
    openGraph: { type: "profile", title: shown.name, description, url, siteName: "Tenet", images: [image] },
    twitter: { card: "summary_large_image", title: shown.name, description, images: [image] },
  };
}

/** "Valparaíso, Chile. Community Builders, User Group Leaders. 41 confirmed activities in the last twelve months." */
async function sentenceOf(shown: Member): Promise<string> {
  const place = [shown.city, shown.country && countryName(shown.country)].filter(Boolean).join(", ");
  const programs = await presentPrograms(shown);
  const { from, to } = readProfilePeriod(undefined, today());
  const counted = shown.sees.activities ? await contributionTotals(visitor, { member: shown.slug, from, to }) : null;
  const done = counted?.activities
    ? `${plural(counted.activities, "confirmed activity", "confirmed activities")} in the last twelve months`
    : null;
  return [place, programs.map((program) => program.name).join(", "), done]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

/** The programs that a visitor sees the member serve today, each once. */
export async function presentPrograms(shown: Member) {
  const terms = await termsOfMember(visitor, shown.id);
  const present = terms.filter(
    (term) => ["active", "grace"].includes(termStateOn(term, today())) && term.startsOn <= today(),
  );
  const once = new Map(
    present.map((term) => [term.programKey, { name: term.program, color: term.color, shape: term.shape }]),
  );
  return [...once.values()];
}
