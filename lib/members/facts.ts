import { db, type Reader } from "@/db/client";
import type { Viewer } from "@/lib/core/viewer";
import { type Member, memberEmployments, memberIdentities } from "./get";
import "server-only";

/** What the directory says of a member, as `editMember` takes it, as far as the viewer may see it. */
export async function memberFactsOf(viewer: Viewer, member: Member, from: Reader = db) {
  const { name, slug, country, countryAsWritten, city, languages, timeZone, bio, visibility, parts } = member;
  const handles = await memberIdentities(viewer, member.id, from);
  const jobs = await memberEmployments(viewer, member.id, from);
  return {
    ...{ name, slug, country, countryAsWritten, city, languages, timeZone, bio, visibility, parts },
    identities: handles.map(({ kind, value, visibility: shown }) => ({ kind, value, visibility: shown })),
    employments: jobs.map(({ id, ...job }) => job),
  };
}
