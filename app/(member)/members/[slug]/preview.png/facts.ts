import { catalogue } from "@/lib/catalogue/queries";
import { today } from "@/lib/clock";
import { principlesOf, totalsOf } from "@/lib/contributions/queries";
import { periodOf } from "@/lib/contributions/rules";
import { countryName } from "@/lib/countries/names/rules";
import type { Member } from "@/lib/members/queries";
import { visitor } from "@/lib/viewer";
import { presentPrograms } from "../_profile/metadata";
import { drawable } from "./drawable";

export type PreviewFacts = Awaited<ReturnType<typeof previewFacts>>;

/** What the picture shows of a public member: as much as a visitor sees, in letters that its faces have. */
export async function previewFacts(member: Member) {
  const { from, to } = periodOf(undefined, today());
  const asked = { member: member.slug, from, to };
  const { principles } = await catalogue();
  const current = principles.filter(({ retiredAt }) => retiredAt === null);
  const totals = member.sees.activities ? await totalsOf(visitor, asked) : null;
  const counted = totals && member.sees.principles ? await principlesOf(visitor, asked) : null;
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
