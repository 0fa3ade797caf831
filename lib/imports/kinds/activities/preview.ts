import type { ActivityFacts } from "@/lib/activities/schema";
import { daysInWords } from "@/lib/core/clock";
import { languageName } from "@/lib/countries/languages";
import { countryName } from "@/lib/countries/names";
import { changedValues, type PreviewNames, type PreviewValue } from "../differences";
import type { ActivityWork } from "./decide";

/** What an edited row changes of an activity; of a new one the row says it all. */
export function previewActivity(work: ActivityWork, names: PreviewNames): PreviewValue[] {
  return work.do === "edit" ? changedValues(valuesOf(work.before.facts, names), valuesOf(work.input, names)) : [];
}

function valuesOf(facts: ActivityFacts, { goals, types }: PreviewNames): PreviewValue[] {
  const { figures, credits } = facts;
  const numbers = Object.entries(figures).flatMap(([key, value]) =>
    typeof value === "number" ? [`${key.replaceAll("_", " ")}: ${value}`] : [],
  );
  return [
    { field: "Title", value: facts.title },
    { field: "Type", value: types.get(facts.type) ?? facts.type },
    { field: "Day", value: daysInWords(facts.startsOn, facts.endsOn ?? null) },
    { field: "Country", value: facts.country ? countryName(facts.country) : facts.countryAsWritten },
    { field: "City", value: facts.city },
    { field: "Language", value: facts.language && languageName(facts.language) },
    { field: "Links", value: facts.links.join(", ") },
    { field: "Description", value: facts.description },
    { field: "Visibility", value: facts.visibility },
    { field: "Numbers", value: numbers.join(", ") },
    { field: "People", value: credits.map(creditWords).join(", ") },
    { field: "Goals", value: facts.goals.map(({ key }) => goals.get(key) ?? key).join(", ") },
    { field: "Principles", value: facts.principles.map(({ key }) => key).join(", ") },
  ];
}

function creditWords({ guestName, part }: ActivityFacts["credits"][number]): string {
  return `${guestName ?? "a member"} (${part})`;
}
