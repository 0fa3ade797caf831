import { figureLabels } from "@/lib/activities/figures";
import type { ActivityWithDetails } from "@/lib/activities/get";
import type { Catalogue } from "@/lib/catalogue/get";
import { dayOfInstant } from "@/lib/core/clock";
import { normalizeLink } from "@/lib/core/links";
import { placeLabel } from "@/lib/countries/names";
import { formatDay, formatDays, formatNumber } from "../_ui/format";

export type ComparedRow = { label: string; one: string; other: string; isSame: boolean };

const none = "none";

/** Two activities fact by fact, what neither says left out. */
export function comparedRows(
  one: ActivityWithDetails,
  other: ActivityWithDetails,
  { known, timeZone }: { known: Catalogue; timeZone: string },
): ComparedRow[] {
  const row = (label: string, read: (of: ActivityWithDetails) => string, compare = read) => ({
    label,
    one: read(one) || none,
    other: read(other) || none,
    isSame: compare(one) === compare(other),
  });
  const goals = known.programs.flatMap((program) => program.goals);
  const named = (kind: "goalKey" | "principleKey", all: { key: string; name: string }[]) => (of: ActivityWithDetails) =>
    of.tags
      .flatMap((tag) =>
        tag.removedAt === null && tag[kind] ? (all.find(({ key }) => key === tag[kind])?.name ?? []) : [],
      )
      .sort()
      .join(", ");
  const figures = [...new Set([...one.figures, ...other.figures].map(({ key }) => key))];
  return [
    row(
      "Title",
      ({ title }) => title,
      ({ titleFolded }) => titleFolded,
    ),
    row("Day", (of) => (of.endsOn ? formatDays(of.startsOn, of.endsOn) : formatDay(of.startsOn))),
    row("Where", (of) => placeLabel(of) ?? ""),
    row(
      "Link",
      ({ links }) => links.map((link) => link.replace(/^https?:\/\//, "")).join(", "),
      ({ links }) => links.map(normalizeLink).sort().join(" "),
    ),
    row("People", ({ credits }) =>
      credits
        .flatMap(({ declinedAt, name, guestName, part }) => (declinedAt ? [] : `${name ?? guestName} (${part})`))
        .join(", "),
    ),
    ...figures.map((key) =>
      row(figureLabels[key].label, (of) => {
        const figure = of.figures.find((found) => found.key === key);
        return figure ? formatNumber(figure.value) : "unknown";
      }),
    ),
    row("Goals", named("goalKey", goals)),
    row("Principles", named("principleKey", known.principles)),
    row("Sent", ({ submittedAt, eventId }) =>
      [submittedAt ? formatDay(dayOfInstant(submittedAt, timeZone)) : "", eventId ? "from its event" : ""]
        .filter(Boolean)
        .join(", "),
    ),
  ].filter((each) => each.one !== none || each.other !== none);
}
