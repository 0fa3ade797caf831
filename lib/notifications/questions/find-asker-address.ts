import { db } from "@/db/client";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import "server-only";

/** Where the answer to a question of the viewer goes: their own address; null for a visitor, and for whoever has none. */
export async function findAskerAddress(viewer: Viewer): Promise<string | null> {
  if (!isSignedIn(viewer)) return null;
  const [own] = await emailAddressesOf(db, viewer.memberId);
  return own?.email ?? null;
}
