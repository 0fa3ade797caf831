/** What a token may be allowed to do, each with what it means; the API names one of them at every route. */
export const tokenScopes = {
  "activities:read": "Read activities",
  "activities:write": "Log, change and withdraw activities",
  "reviews:write": "Review activities",
  "members:read": "Read members and their terms",
  "members:write": "Add and change members",
  "terms:write": "Grant, extend, renew and end terms",
  "cycles:read": "Read renewal cycles and what was decided in them",
  "cycles:write": "Plan renewal cycles, and decide in them",
  "facts:read": "Read certifications, employers and other facts of members",
  "facts:write": "Record, correct, check and remove facts of members",
  "groups:read": "Read groups and events",
  "groups:write": "Add and change groups; log, plan, change, cancel and remove events",
  "imports:write": "Import files",
  "reports:read": "Read reports",
  "catalogue:read": "Read programs, goals and principles",
  "calendar:read": "Read your own calendar by its address",
} as const;

export type TokenScope = keyof typeof tokenScopes;

export const tokenScopeKeys = Object.keys(tokenScopes) as [TokenScope, ...TokenScope[]];
