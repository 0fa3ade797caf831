import { z } from "zod";
import { idField } from "../../fields";

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

const scopes = Object.keys(tokenScopes) as [TokenScope, ...TokenScope[]];

export const tokenInput = z.strictObject({
  /** Left out for one's own; only the command line makes one for somebody else. */
  memberId: idField.nullish(),
  name: z.string({ error: "Name what will use it." }).trim().min(1, "Name what will use it.").max(80),
  scopes: z.array(z.enum(scopes, "There is no such scope.")).min(1, "Choose at least one thing that it may do."),
  /** Days from now; null lasts until it is revoked. */
  days: z.number().int().min(1, "At least one day.").max(3660, "At most ten years.").nullable().default(90),
});

export const revokeInput = z.strictObject({ id: idField });
