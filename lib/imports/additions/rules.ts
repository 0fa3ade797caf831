import { dayWords } from "@/lib/clock";
import { countryName } from "@/lib/countries/names/rules";
import { identityWords } from "@/lib/members/rules";
import type { Work } from "../judging/rules";
import type { Completion } from "../members/facts/rules";
import type { Grant } from "../members/grants/rules";
import { changesOfEvent, changesOfGroup, newEvent } from "./changes/rules";

/** What a row would add to what is known already, for the reader of a preview. */
export type Addition = { field: string; value: string; isChange?: boolean };
type Names = {
  programs: { key: string; name: string }[];
  groups: Map<string, string>;
  goals: ReadonlyMap<string, string>;
};

/** Each field that is filled in or changed, each handle, term and session, with its value. */
export function additionsOf(work: Work[], names: Names): Addition[] {
  return work
    .flatMap((one): { field: string; value: string | null | undefined; isChange?: boolean }[] => {
      if (one.do === "complete") return filledBy(one.input);
      if (one.do === "log event") return newEvent(one.input, "held", names.goals);
      if (one.do === "plan event") return newEvent(one.input, one.isCancelled ? "cancelled" : "planned", names.goals);
      if (one.do === "revise event") return changesOfEvent(one.before.facts, one.input);
      if (one.do === "revise group") return changesOfGroup(one.before, one.input);
      return one.do === "grant" ? [grantedBy(one.input, names)] : [];
    })
    .flatMap(({ value, ...told }) => (value ? [{ ...told, value: shortened(value) }] : []));
}

function filledBy(input: Completion) {
  const { country, countryAsWritten, city, languages = [], timeZone, bio, employments = [], identities = [] } = input;
  return [
    { field: "Country", value: country ? countryName(country) : countryAsWritten },
    { field: "City", value: city },
    { field: "Languages", value: languages.map((code) => english.of(code) ?? code).join(", ") },
    { field: "Time zone", value: timeZone },
    { field: "Bio", value: bio },
    ...employments.map(({ employer, title }) => ({
      field: "Employer",
      value: [employer, title].filter(Boolean).join(", "),
    })),
    ...identities.map(({ kind, value }) => ({ field: identityWords[kind], value })),
  ];
}

function grantedBy({ programKey, groupId, detail, level, startsOn, endsOn }: Grant, { programs, groups }: Names) {
  const program = programs.find(({ key }) => key === programKey)?.name ?? programKey;
  const days = endsOn ? `${dayWords(startsOn)} to ${dayWords(endsOn)}` : `from ${dayWords(startsOn)}, no fixed end`;
  const group = groupId ? groups.get(groupId) : null;
  return { field: "Term", value: [program, group, detail, level, days].filter(Boolean).join(", ") };
}

function shortened(value: string): string {
  return value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
}

const longest = 120;
const english = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
