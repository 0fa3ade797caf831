import { listOrders, listParameters, orderOf, placeIn, placeToSend } from "@/lib/core/api/list-page";
import { today } from "@/lib/core/clock";
import { readCursor, writeCursor } from "@/lib/core/paging";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { employmentQuestion, employmentsOf, getMember, memberIdentities } from "@/lib/members/get";
import { readTerms, termQuestions } from "@/lib/terms/get";
import { termStateOn } from "@/lib/terms/status";
import { listChangedMembers, listMembers, type MemberRow } from "./list";
import { memberFilter, memberSorts } from "./schema";
import "server-only";
import { z } from "zod";

/** How the members are asked for through the API; `after` is the `next` of the page before. */
export const memberApiQuery = z.object({
  ...memberFilter.shape,
  sort: listOrders(memberSorts),
  ...listParameters,
});

/** A page of the members that the filter names among those that the viewer may see, their terms in the state of today, with `next` to send as `after`. */
export async function listMembersForApi(viewer: Viewer, asked: z.output<typeof memberApiQuery>) {
  const { sort: _sort, after, limit, updatedAfter, ...filter } = asked;
  const order = orderOf(asked, "name");
  if (order === "updated") {
    const { rows, ...places } = await listChangedMembers(viewer, filter, { after, limit, updatedAfter });
    return { ...places, items: membersAsData(rows) };
  }
  const place = placeIn(order, after, readCursor);
  const page = { after: place && writeCursor(place), size: limit };
  const { rows, next } = await listMembers(viewer, { ...filter, sort: order }, page);
  return { next: placeToSend(order, next), resume: null, items: membersAsData(rows) };
}

function membersAsData(rows: readonly MemberRow[]) {
  return rows.map(({ terms, ...row }) => ({
    ...row,
    terms: terms.map((term) => {
      const { id, programKey, detail, level, group, startsOn, endsOn, ending } = term;
      return { id, programKey, detail, level, group, startsOn, endsOn, state: termStateOn(term, term.today), ending };
    }),
  }));
}

const askPerson = preparedFor((viewer: Viewer, _shape: null, { memberId }: { memberId: string }) => ({
  identities: memberIdentities(viewer, memberId),
  employments: employmentQuestion(viewer, memberId),
  ...termQuestions(viewer, [memberId]),
}));

/** One member with handles, employers and terms, as far as the viewer may see them; refuses as missing who they may not see. */
export async function getMemberForApi(viewer: Viewer, { slug }: { slug: string }) {
  const found = await getMember(viewer, slug === "me" ? (viewer.slug ?? slug) : slug);
  const { sees, isSelf, isInsider, mayEdit, keysAreOn, hasAccount, contributedOn, ...member } = found;
  const { identities, employments, ...held } = await askPerson(viewer, null, { memberId: member.id });
  const terms = readTerms(viewer, held);
  const day = today(found.timeZone ?? undefined);
  return {
    ...member,
    identities,
    employments: employmentsOf(found, employments),
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
          state: termStateOn(term, day),
          ending,
          reason,
          version,
        },
        holds: holds.map(({ fromOn, toOn }) => ({ fromOn, toOn })),
      };
    }),
  };
}
