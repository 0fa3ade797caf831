import { db } from "@/db/client";
import type { Viewer } from "@/lib/core/viewer";
import { findPersonByEmail } from "./find-person-by-email";
import { tokensInForce } from "./internal/tokens-in-force";
import { mayManageAccountOf } from "./policy";
import "server-only";

/** How many tokens act for a member today. The member and administrators; none for others. */
export async function countTokens(viewer: Viewer, memberId: string): Promise<number> {
  return mayManageAccountOf(viewer, memberId) ? (await tokensInForce(db, memberId)).length : 0;
}

/** The same for whoever has a link from a mail to this address, which has proven that it is theirs. */
export async function countTokensOfAddress(email: string): Promise<number> {
  const person = await findPersonByEmail(email);
  return person ? (await tokensInForce(db, person.memberId)).length : 0;
}
