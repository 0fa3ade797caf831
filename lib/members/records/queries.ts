import "server-only";
import { z } from "zod";
import { today } from "../../clock";
import { parse } from "../../command";
import { termsOf } from "../../terms/queries";
import { stateOn } from "../../terms/rules";
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

/** A page of the members that the filter names among those that the viewer may see, their terms in the state of today, with `next` to send as `after`. */
export async function memberRecords(viewer: Viewer, asked: Record<string, string>) {
  const { after, limit, ...filter } = parse(memberQuestion, asked);
  const day = today(viewer.timeZone);
  const { rows, next } = await listMembers(viewer, filter, { after, size: limit });
  return {
    next,
    items: rows.map(({ terms, ...row }) => ({
      ...row,
      terms: terms.map((term) => {
        const { id, programKey, detail, group, startsOn, endsOn, ending } = term;
        return { id, programKey, detail, group, startsOn, endsOn, state: stateOn(term, day), ending };
      }),
    })),
  };
}

/** One member with handles, employers and terms, as far as the viewer may see them; refuses as missing who they may not see. */
export async function memberRecord(viewer: Viewer, { slug = "" }: Record<string, string>) {
  const { sees, isSelf, isInsider, mayEdit, keysAreOn, hasAccount, ...member } = await getMember(viewer, slug);
  const terms = await termsOf(viewer, member.id);
  const day = today(viewer.timeZone);
  return {
    ...member,
    identities: await identitiesOf(viewer, member.id),
    employments: await employmentsOf(viewer, member.id),
    terms: terms.map((term) => {
      const { id, programKey, group, detail, level, startsOn, endsOn, ending, reason, version, holds } = term;
      return {
        ...{
          id,
          programKey,
          group,
          detail,
          level,
          startsOn,
          endsOn,
          state: stateOn(term, day),
          ending,
          reason,
          version,
        },
        holds: holds.map(({ fromOn, toOn }) => ({ fromOn, toOn })),
      };
    }),
  };
}
