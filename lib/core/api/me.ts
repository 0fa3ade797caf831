import { z } from "zod";
import { notFoundError } from "../errors";
import type { Viewer } from "../viewer";

export const meAnswer = z
  .object({
    member: z.object({ id: z.string(), slug: z.string(), name: z.string(), timeZone: z.string() }),
    scopes: z.array(z.string()).describe("What the token may do."),
    isAdministrator: z.boolean(),
    manages: z.array(
      z.object({
        programKey: z.string(),
        countries: z.array(z.string()).nullable().describe("Null means all of them."),
      }),
    ),
    leads: z.array(z.string()).describe("Ids of the groups that they lead today."),
  })
  .meta({ id: "Me" });

/** Whose the token is, what it may do, and which roles its member has. */
export async function whoseToken(viewer: Viewer) {
  const { memberId, slug, name, timeZone, scopes, isAdministrator, manages, leads } = viewer;
  if (memberId === null || slug === null || name === null) throw notFoundError("member");
  return {
    member: { id: memberId, slug, name, timeZone },
    scopes: [...(scopes ?? [])],
    isAdministrator,
    manages: manages.map(({ programKey, countries }) => ({ programKey, countries: countries && [...countries] })),
    leads: [...leads],
  };
}
