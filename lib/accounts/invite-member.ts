import { command, parse } from "@/lib/core/command";
import { allowOrMissing, Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import type { Viewer } from "@/lib/core/viewer";
import { countAttempt } from "@/lib/limits/attempts";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import { normalizeIdentity } from "@/lib/members/identities";
import { mailLink } from "./internal/mail-link";
import { openAccount } from "./internal/open-account";
import { inviteMemberInput } from "./schema";
import "server-only";

/** Mails an invitation to the address that the directory has, or to the one of several that is given; five times an hour. Administrators. */
export async function inviteMember(viewer: Viewer, visit: RequestOrigin, raw: unknown): Promise<{ email: string }> {
  const input = parse(inviteMemberInput, raw);
  if (viewer.isAdministrator) await countAttempt("invitation", { account: input.memberId, address: visit.address });
  return mailInvitation(viewer, input);
}

const mailInvitation = command({
  name: "account.invite",
  input: inviteMemberInput,
  subject: (tx, input) => emailAddressesOf(tx, input.memberId),
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "member") && viewer.channel !== "api",
  run: async ({ tx, viewer, input, subject: addresses }) => {
    const wanted = input.email ? normalizeIdentity("email", input.email) : null;
    const address = addresses.find(({ folded }) => wanted === null || folded === wanted);
    if (!address) {
      const message = wanted ? "This member has no such address." : "Add an e-mail address to this member first.";
      throw new Refusal("invalid", message, { email: message });
    }
    const { email, name, memberId } = address;
    const accountId = await openAccount(tx, memberId);
    await mailLink(tx, { kind: "invite", email, name, accountId, invitedBy: viewer.name });
    return { value: { email }, audit: { objectKind: "account", objectId: accountId, concernsId: memberId } };
  },
});
