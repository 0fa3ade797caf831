import type { FigureKey } from "@/db/words";
import type { ActivityChange } from "./changes";
import type { ActivityFacts } from "./schema";

type Followed = { eventId: string | null; ownFacts: string };

/** What is one fact: who moves the first day has said when it was, and a country as written is a country. */
const oneFact: Partial<Record<keyof ActivityFacts, string>> = { endsOn: "startsOn", countryAsWritten: "country" };

/** The facts that its people changed by hand, with these changes among them: each number is one of its own. */
export function ownFactsAfter({ eventId, ownFacts }: Followed, changes: readonly ActivityChange[]): string {
  if (eventId === null) return ownFacts;
  const changed = changes.flatMap(({ field, from, to }) =>
    field === "figures" ? figuresBetween(from, to) : [oneFact[field] ?? field],
  );
  return [...new Set([...ownFacts.split(" ").filter(Boolean), ...changed])].sort().join(" ");
}

/** What the event says now, but for the facts that its people changed by hand: these stay as they are. */
export function withOwnFacts(facts: ActivityFacts, present: ActivityFacts, ownFacts: string): ActivityFacts {
  const own = new Set(ownFacts.split(" "));
  const isOwn = (field: string) => own.has(oneFact[field as keyof ActivityFacts] ?? field);
  const kept = Object.entries(present).filter(([field]) => field !== "figures" && isOwn(field));
  const figures = Object.entries(facts.figures).filter(([key]) => !own.has(figureFact(key)));
  return { ...facts, ...Object.fromEntries(kept), figures: Object.fromEntries(figures) };
}

function figuresBetween(from: unknown, to: unknown): string[] {
  const [before, after] = [from, to] as Partial<Record<FigureKey, number | null>>[];
  const keys = Object.keys({ ...before, ...after }) as FigureKey[];
  return keys.filter((key) => (before?.[key] ?? null) !== (after?.[key] ?? null)).map(figureFact);
}

const figureFact = (key: string) => `figures.${key}`;
