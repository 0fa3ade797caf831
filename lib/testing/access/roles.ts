import { signInByProvider } from "@/lib/accounts/sign-in-by-provider";
import type { ManagedProgram, Viewer } from "@/lib/core/viewer";
import { systemViewer, viewerOfSession, visitor } from "@/lib/core/viewer";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";

/** The records are about `self`; `lead` leads the group; `here` manages the programs of both, `elsewhere` another one. */
export const roles = ["visitor", "stranger", "self", "lead", "elsewhere", "here", "administrator"] as const;

/** Who is nobody: a rule that names one of them says what each of the two may. */
export const machines = ["system", "terminal"] as const;

type Role = (typeof roles)[number];
type SignedIn = Viewer & { memberId: string };
type Who = Record<Exclude<Role, "visitor">, SignedIn> & Record<"visitor" | (typeof machines)[number], Viewer>;

export const program = "community-builders";

/** Everybody of the table, and what `lead` leads: a group, one that others are merged into, and one that is closed later. */
export async function makeRoles() {
  const mine = [program, "user-group-leaders"].map((programKey) => ({ programKey, countries: null }));
  const leader = await aMember({ name: "Matías Fuentes", identities: [{ kind: "email", value: "lead@example.org" }] });
  const [group, doubled, closed] = [(await aGroup()).id, (await aGroup()).id, (await aGroup()).id];
  const leadId = await aLead(group, leader);
  await aLead(doubled, leader);
  await aLead(closed, leader);
  const who: Who = {
    visitor,
    stranger: await aSignedIn("Kavya Nambiar"),
    self: await aSignedIn("Renata Quilodrán", { country: "CL" }),
    lead: await signedIn(leader, "lead@example.org"),
    elsewhere: await aSignedIn("Mirjam Voss", { manages: [{ programKey: "cloud-captains", countries: null }] }),
    here: await aSignedIn("Henrike Aldous", { manages: mine }),
    administrator: await aSignedIn("Tomasz Wierzbic", { administrator: true }),
    system: systemViewer("system"),
    terminal: systemViewer("command line"),
  };
  return { who, group, doubled, closed, leadId };
}

type Rights = { administrator?: boolean; manages?: ManagedProgram[] };

async function aSignedIn(name: string, { country, ...rights }: Rights & { country?: string } = {}): Promise<SignedIn> {
  const email = `${name.split(" ")[0]?.toLowerCase()}@example.org`;
  const memberId = await aMember({ name, country, identities: [{ kind: "email", value: email }] });
  await aViewer(memberId, rights);
  return signedIn(memberId, email);
}

/** As a request finds them: by the session of an account that was opened by signing in. */
async function signedIn(memberId: string, email: string): Promise<SignedIn> {
  const arrival = { provider: "github", subject: `account of ${email}`, verifiedEmail: email };
  const { sessionId } = await signInByProvider(systemViewer("system"), arrival);
  return { ...(await viewerOfSession(sessionId)), memberId };
}
