import { drawable } from "@/app/_sharing/drawable-text";
import { catalogue } from "@/lib/catalogue/get";
import { contributionsByPrinciple, contributionTotals } from "@/lib/contributions/figures";
import { readProfilePeriod } from "@/lib/contributions/period";
import { today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import type { Member } from "@/lib/members/get";
import { presentPrograms } from "../_profile/metadata";

export type PreviewFacts = Awaited<ReturnType<typeof previewFacts>>;

/** What the picture shows of a public member: as much as a visitor sees, in letters that its faces have. */
export async function previewFacts(member: Member) {
  const { from, to } = readProfilePeriod(undefined, today());
  const asked = { member: member.slug, from, to };
  const { principles } = await catalogue();
  const current = principles.filter(({ retiredAt }) => retiredAt === null);
  const totals = member.sees.activities ? await contributionTotals(visitor, asked) : null;
  const counted = totals && member.sees.principles ? await contributionsByPrinciple(visitor, asked) : null;
  const shape = counted ? current.map(({ key }) => counted.find((one) => one.key === key)?.confirmed ?? 0) : null;
  return {
    name: drawable(member.name) ?? `@${member.slug}`,
    place: [member.city, member.country && countryName(member.country)]
      .flatMap((part) => (part ? (drawable(part) ?? []) : []))
      .join(", "),
    programs: (await presentPrograms(member)).flatMap(({ name, ...look }) => {
      const text = drawable(name);
      return text ? [{ name: text, ...look }] : [];
    }),
    activities: totals?.activities ?? null,
    reach: totals && member.sees.reach ? totals.reach : null,
    principles: shape ? { shown: shape.filter((count) => count > 0).length, of: shape.length } : null,
    shape: shape?.some((count) => count > 0) ? shape : null,
  };
}
