import type { ImportField } from "./fields";
import type { InspectedFile } from "./infer/inspected-file";
import type { Problem } from "./problem";

/** A refusal by field in the words of the file: the header that fed the field, if one did. */
export function refusalInFileWords(
  file: InspectedFile,
  fields: Record<string, string>,
  otherwise: string,
): Omit<Problem, "row"> {
  const [path, reason] = Object.entries(fields)[0] ?? ["", otherwise];
  return { column: headerFeeding(file, path), reason: reason || otherwise };
}

/** The header of the column that feeds a field of a command's input, such as `startsOn` or `figures.reads`. */
export function headerFeeding({ columns, header }: InspectedFile, path: string): string | null {
  const [first = "", second = ""] = path.split(".");
  const wanted = first === "figures" ? [second, "attendees"] : (columnsFeedingInput[first] ?? [first]);
  const at = wanted.flatMap((field) => columns.get(field as ImportField) ?? [])[0];
  return at === undefined ? null : (header.names[at] ?? null);
}

const columnsFeedingInput: Record<string, string[]> = {
  name: ["name", "first_name"],
  startsOn: ["day", "starts"],
  endsOn: ["last_day", "ends"],
  country: ["country", "location"],
  city: ["city", "location"],
  identities: ["email", "links", "website", "github", "linkedin"],
  employments: ["employer", "job_title"],
  credits: ["member", "people", "speakers", "authors", "hosts", "organisers"],
  programKey: ["program", "specialty", "starts"],
  detail: ["specialty"],
  timeZone: ["time_zone"],
  kind: ["kind"],
  statedMembers: ["members"],
  startsAtClock: ["starts_at", "day"],
  endsAtClock: ["ends_at", "last_day"],
  link: ["links"],
  title: ["event", "title"],
  statedMembersOn: ["members_as_of"],
};
