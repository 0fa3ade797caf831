import type { FigureProps } from "@/app/_ui/figure";
import { FigureRow } from "@/app/_ui/figure-row";
import { formatDays, formatNumber, plural } from "@/app/_ui/format";
import type { ContributionProfile } from "@/lib/contributions/profile";
import { definitions, figureLabel } from "@/lib/core/figure-definitions";
import type { ProfileView } from "./profile-view";
import { recordsOf } from "./records";

/** What it adds up to: each figure defined, with its parts, what is unknown, and the very records. */
export function ProfileFigures({ view, counted }: { view: ProfileView; counted: ContributionProfile }) {
  const records = recordsOf(view);
  const { reach } = counted;
  const withReach = counted.activities - (reach?.unknown ?? 0);
  const advanced = view.principles.filter(({ key }) =>
    counted.principles?.some((one) => one.key === key && one.confirmed > 0),
  );
  const figures: (FigureProps | null)[] = [
    {
      ...words("member_activities", counted.activities),
      value: counted.activities,
      parts: counted.types.map((type) => ({ label: typeName(view, type.key), value: type.count })),
      records: { href: records({}), label: `See all ${formatNumber(counted.activities)}` },
    },
    reach && {
      ...words("member_reach"),
      value: reach.total ?? (withReach > 0 || counted.activities > 0 ? null : 0),
      parts: reach.parts.map((part) => ({ label: part.name.toLowerCase(), value: part.count })),
      unknown: unknownWords(reach.unknown),
      records: { href: records({ reach: "known" }), label: "See what has a number" },
    },
    {
      ...words("speakers_helped", counted.helped),
      value: counted.helped,
      records: { href: records({ part: ["organiser", "host"] }), label: "See where they spoke" },
    },
    counted.principles && {
      ...words("member_principles"),
      label: `of ${view.principles.length} principles`,
      value: advanced.length,
      records:
        advanced.length > 0
          ? { href: records({ principle: advanced.map(({ key }) => key) }), label: "See what shows them" }
          : undefined,
    },
  ];
  return (
    <FigureRow
      figures={figures.flatMap((figure) => (figure ? [{ ...figure, isLabelBelow: true }] : []))}
      period={`${periodWords(view)}, confirmed`}
    />
  );
}

/** "24 Nov 2025 to 23 Nov 2026", a year, or all there is up to today. */
function periodWords({ period, today }: Pick<ProfileView, "period" | "today">): string {
  if (!period.from || !period.to) return `Everything up to ${formatDays(today)}`;
  return formatDays(period.from, period.to > today ? today : period.to);
}

export function unknownWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return `${plural(count, "activity has", "activities have")} no number; ${count === 1 ? "it adds" : "they add"} nothing here.`;
}

export function typeName(view: Pick<ProfileView, "activityTypes">, key: string): string {
  return view.activityTypes.find((type) => type.key === key)?.name ?? key;
}

function words(key: "member_activities" | "member_reach" | "speakers_helped" | "member_principles", count = 0) {
  return { label: figureLabel(definitions[key], count), definition: definitions[key].text };
}
