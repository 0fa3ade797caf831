import "server-only";
import { z } from "zod";
import { parse } from "../../command";
import { termsOf } from "../../terms/queries";
import type { Viewer } from "../../viewer";
import { listMembers } from "../directory/queries";
import { memberFilter } from "../directory/schema";
import { employmentsOf, getMember, identitiesOf } from "../queries";

/** How the members are asked for through the API; `after` is the `next` of the page before. */
export const memberQuestion = z.object({
  ...memberFilter.shape,
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** A page of the members that the filter names among those that the viewer may see, with `next` to send as `after`. */
export async function memberRecords(viewer: Viewer, asked: Record<string, string>) {
  const { after, limit, ...filter } = parse(memberQuestion, asked);
  const { rows, next } = await listMembers(viewer, filter, { after, size: limit });
  return {
    next,
    items: rows.map(({ terms, ...row }) => ({
      ...row,
      terms: terms.map(({ id, programKey, detail, group, startsOn, endsOn, state, ending }) => ({
        ...{ id, programKey, detail, group, startsOn, endsOn, state, ending },
      })),
    })),
  };
}

/** One member with handles, employers and terms, as far as the viewer may see them; refuses as missing who they may not see. */
export async function memberRecord(viewer: Viewer, { slug = "" }: Record<string, string>) {
  const { sees, isSelf, isInsider, mayEdit, keysAreOn, hasAccount, ...member } = await getMember(viewer, slug);
  const terms = await termsOf(viewer, member.id);
  return {
    ...member,
    identities: await identitiesOf(viewer, member.id),
    employments: await employmentsOf(viewer, member.id),
    terms: terms.map(
      ({ id, programKey, group, detail, level, startsOn, endsOn, state, ending, reason, version, holds }) => ({
        ...{ id, programKey, group, detail, level, startsOn, endsOn, state, ending, reason, version },
        holds: holds.map(({ fromOn, toOn }) => ({ fromOn, toOn })),
      }),
    ),
  };
}
