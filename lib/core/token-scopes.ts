/** What a token may be allowed to do, each with what it means; the API names one of them at every route. */
export const tokenScopes = {
  "activities:read": "Read activities",
  "activities:write": "Log and change activities",
  "members:read": "Read members and their terms",
  "members:write": "Add and change members",
  "terms:write": "Grant and end terms",
  "groups:read": "Read groups and events",
  "groups:write": "Add groups, log and change events",
  "reports:read": "Read reports",
  "catalogue:read": "Read programs, goals and principles",
  "calendar:read": "Read your own calendar by its address",
} as const;

export type TokenScope = keyof typeof tokenScopes;

export const tokenScopeKeys = Object.keys(tokenScopes) as [TokenScope, ...TokenScope[]];
