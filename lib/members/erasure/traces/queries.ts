import "server-only";
import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { identities, members } from "@/db/schema";
import type { Viewer } from "../../../viewer";
import { traceOf } from "./rules";

/** How texts may speak of this member, read before the member is blanked. Administrators. */
export async function traceOfMember(viewer: Viewer, id: string, from: Reader = db): Promise<string[]> {
  const [member] = viewer.isAdministrator
    ? await from.select({ name: members.name }).from(members).where(eq(members.id, id))
    : [];
  if (!member) return [];
  const handles = await from.select({ value: identities.value }).from(identities).where(eq(identities.memberId, id));
  return traceOf(
    member.name,
    handles.map(({ value }) => value),
  );
}
