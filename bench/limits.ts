/** What no answer may exceed, by the name of its question; the short form of the bench fails above them. They get lower, and higher only for something new that is wanted. */
export type Limit = {
  statements?: number;
  /** Of the answer, compressed. */
  kilobytes?: number;
  /** Kilobytes of script on a first visit, as brotli; React and Next are 120 of them. */
  script?: number;
};

export const limits: Record<string, Limit> = {
  landing: { statements: 0, kilobytes: 24, script: 127 },
  "sign in": { statements: 2, kilobytes: 6, script: 127 },
  "home, typical member": { statements: 8, kilobytes: 13, script: 140 },
  "home, busiest member": { statements: 8, kilobytes: 14 },
  "activities, everybody's": { statements: 4, kilobytes: 16, script: 139 },
  "activities, own": { statements: 4, kilobytes: 15 },
  "activities, filtered": { statements: 4, kilobytes: 15 },
  "activities, a word": { statements: 4, kilobytes: 15 },
  members: { statements: 5, kilobytes: 14, script: 140 },
  "members by last activity": { statements: 5, kilobytes: 15 },
  "profile, typical member": { statements: 6, kilobytes: 25, script: 142 },
  "profile, busiest member": { statements: 6, kilobytes: 29 },
  review: { statements: 5, kilobytes: 21, script: 182 },
  terms: { statements: 8, kilobytes: 20 },
  "terms, filtered": { statements: 6, kilobytes: 10 },
  "program report of a year": { statements: 3, kilobytes: 29, script: 144 },
  groups: { statements: 3, kilobytes: 14, script: 152 },
  "group, busiest": { statements: 7, kilobytes: 16, script: 144 },
  events: { statements: 4, kilobytes: 17, script: 147 },
  event: { statements: 5, kilobytes: 12, script: 169 },
  "log form": { statements: 4, kilobytes: 19, script: 188 },
  "API: list, latest 25": { statements: 3, kilobytes: 6 },
  "API: filter, page 3": { statements: 3, kilobytes: 6 },
  "API: a word": { statements: 3, kilobytes: 6 },
  "API: profile, busiest member": { statements: 3, kilobytes: 1 },
  "API: program report of a year": { statements: 2, kilobytes: 5 },
  "API: log with two tags": { statements: 21, kilobytes: 1 },
  "groups, visitor": { script: 152 },
  "group, visitor": { script: 143 },
  "event, visitor": { script: 146 },
  "profile, visitor": { script: 142 },
  "event form": { script: 175 },
  "profile form": { script: 176 },
  "group form": { script: 176 },
  "member form": { script: 157 },
  account: { script: 177 },
  settings: { script: 171 },
};
