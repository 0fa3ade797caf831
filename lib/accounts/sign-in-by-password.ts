import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { systemViewer } from "@/lib/core/viewer";
import { countAttempt, forgiveAttempts } from "@/lib/limits/attempts";
import { findPersonByEmail } from "./find-person-by-email";
import { passwordMatches } from "./password-hash";
import { signInByPasswordInput } from "./schema";
import { startSession } from "./start-session";
import "server-only";

/** Signs in by e-mail address and password; answers the session's id. One refusal for every way in which they do not match. */
export async function signInByPassword(visit: RequestOrigin, raw: unknown): Promise<string> {
  const { email, password } = parse(signInByPasswordInput, raw);
  const trier = { account: email, address: visit.address, device: visit.device };
  await countAttempt("password", trier);
  const person = await findPersonByEmail(email);
  const matches = await passwordMatches(password, person?.passwordHash ?? null);
  if (!matches || !person?.accountId)
    throw new Refusal("invalid", "Address and password do not match. Try again, or ask for a link by e-mail.");
  await forgiveAttempts("password", trier);
  const start = { accountId: person.accountId, signedInBy: "password", userAgent: visit.userAgent };
  return (await startSession(systemViewer("system"), start)).id;
}
