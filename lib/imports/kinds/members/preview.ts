import { dayInWords } from "@/lib/core/clock";
import { countryName } from "@/lib/countries/names";
import { identityKindNames } from "@/lib/members/identities";
import type { MemberBefore, MemberFacts } from "@/lib/members/schema";
import { changedValue, type PreviewNames, type PreviewValue } from "../differences";
import type { MemberCompletion } from "./completion";
import type { MemberWork } from "./decide";
import type { TermGrant } from "./grant";

/** What a row fills in of a profile, the term that it grants, or the level that it gives; of a new member the row says it all. */
export function previewMember(work: MemberWork, names: PreviewNames): PreviewValue[] {
  if (work.do === "edit") return editedValues(work.input, work.before);
  if (work.do === "complete") return completionValues(work.input);
  if (work.do === "level") {
    const program = names.programs.find(({ key }) => key === work.term.programKey)?.name ?? work.term.programKey;
    return [changedValue(`Level, ${program}`, work.was, work.level)];
  }
  return work.do === "grant" ? [termValue(work.input, names)] : [];
}

function completionValues(input: MemberCompletion): PreviewValue[] {
  const { country, countryAsWritten, city, languages = [], timeZone, bio, employments = [], identities = [] } = input;
  return [
    { field: "Country", value: country ? countryName(country) : countryAsWritten },
    { field: "City", value: city },
    { field: "Languages", value: languages.map((code) => englishLanguageNames.of(code) ?? code).join(", ") },
    { field: "Time zone", value: timeZone },
    { field: "Bio", value: bio },
    ...employments.map(({ employer, title }) => ({
      field: "Employer",
      value: [employer, title].filter(Boolean).join(", "),
    })),
    ...identities.map(({ kind, value }) => ({ field: identityKindNames[kind], value })),
  ];
}

/** Of a list that somebody edited, the cells that differ. */
function editedValues({ name, country, city }: MemberFacts, before: MemberBefore): PreviewValue[] {
  const nameOf = (code: string | null | undefined) => (code ? countryName(code) : null);
  return [
    ...(before.name !== undefined ? [changedValue("Name", before.name, name)] : []),
    ...(before.country !== undefined ? [changedValue("Country", nameOf(before.country), nameOf(country))] : []),
    ...(before.city !== undefined ? [changedValue("City", before.city, city)] : []),
    ...(before.email ? [changedValue("E-mail", before.email.from, before.email.to)] : []),
  ];
}

function termValue(
  { programKey, groupId, detail, level, startsOn, endsOn }: TermGrant,
  { programs, groups }: PreviewNames,
): PreviewValue {
  const program = programs.find(({ key }) => key === programKey)?.name ?? programKey;
  const days = endsOn
    ? `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`
    : `from ${dayInWords(startsOn)}, no fixed end`;
  const group = groupId ? groups.get(groupId) : null;
  return { field: "Term", value: [program, group, detail, level, days].filter(Boolean).join(", ") };
}

const englishLanguageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
