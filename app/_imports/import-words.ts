import type { ImportField } from "@/lib/imports/fields";

/** What a row did. */
export const outcomeWords = {
  created: "Created",
  updated: "Updated",
  unchanged: "Unchanged",
  refused: "Skipped",
} as const;

export type OutcomeWord = keyof typeof outcomeWords;

export const stateWords = {
  uploaded: "Not imported yet",
  running: "Running",
  done: "Imported",
  failed: "Stopped",
  undone: "Undone",
} as const;

const special: Partial<Record<ImportField, string>> = {
  source_id: "Id in that system",
  day: "Day",
  last_day: "Last day",
  fact_kind: "Kind of fact",
  fact_detail: "Name of the certification, employer or school",
  holds_from: "From (earned, since, said or accepted)",
  holds_until: "Until (the last day on which it holds)",
  is_partner: "The employer is a partner",
  is_student: "Is a student",
  is_adult: "Is 18 or older",
  conduct: "Code of conduct (version, yes, or the day)",
  conduct_version: "Version of the code of conduct",
  conduct_on: "Code of conduct accepted on",
  adult_on: "18 or older, said on",
  evidence_link: "Link (to what shows it)",
  is_checked: "Checked",
  starts: "Since (first day of the term)",
  ends: "Until (last day of the term)",
  member: "Who did it (e-mail, handle or address here)",
  people: "People",
  details: "Keep below the description",
  links: "Links",
  location: "Place (city and country)",
  email: "E-mail",
  github: "GitHub",
  linkedin: "LinkedIn",
  x: "X",
  devto: "dev.to",
  youtube: "YouTube",
  attendees: "People reached (in the room or online)",
  reads: "Reads",
  reasons: "Why (for goals and principles)",
  members: "Members (a number)",
  members_as_of: "Members as of (day)",
  aliases: "Other names",
  event: "Title of the event",
  starts_at: "Starts at (time)",
  ends_at: "Ends at (time)",
  state: "State (cancelled or not)",
  online_link: "Link to join",
  speaker_handles: "Speakers' e-mail or profile",
  expected: "Expected (how many said they would come)",
  duration: "How long it lasted",
  is_private: "Private or public",
  format: "Format (in person, online, hybrid)",
};

/** A field in the words of a form. */
export function fieldWord(field: string): string {
  const words = field.replaceAll("_", " ");
  return special[field as ImportField] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same without what explains it, for the head of a column. */
export function shortFieldWord(field: string): string {
  return fieldWord(field).replace(/ \(.*\)$/, "");
}

export const choiceWords: Record<string, string> = {
  "day-first": "Day first: 5/1 is 5 January",
  "month-first": "Month first: 5/1 is 1 May",
  "year-first": "Year first: 24/5/1 is 1 May 2024",
  "excel-serial": "Numbers of a spreadsheet",
  "midnight-days": "The whole day",
  "midnight-moments": "Exactly that time",
  "leave-out": "Leave them out",
  "make-public": "Import them, for everybody to see",
  different: "They are different",
  "one-person": "One person",
  "two-people": "Two people",
  "one-event": "One event",
  "separate-events": "Separate events",
  several: "Several people",
  one: "One name",
  "decimal-point": "1,250 is one thousand two hundred and fifty",
  "decimal-comma": "1.250 is one thousand two hundred and fifty",
};
