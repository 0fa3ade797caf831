import { createToken as makeToken } from "@/lib/accounts/create-token";
import { findTokenOwner } from "@/lib/accounts/find-token-owner";
import { tokenScopes } from "@/lib/core/token-scopes";
import { systemViewer } from "@/lib/core/viewer";
import { type CommandLine, misused, Trouble, textOf } from "../command-line";

const scopes = Object.entries(tokenScopes);
const widest = Math.max(...scopes.map(([scope]) => scope.length));

export const createToken: CommandLine = {
  name: "create-token",
  usage: "--member ADDRESS|SLUG --name NAME --scope SCOPE,SCOPE [--days 90|never]",
  summary: "Make an API token that acts for a member; its secret is shown once.",
  options: {
    member: { type: "string", says: "e-mail address, or the last part of the member's page" },
    name: { type: "string", says: "what will use it" },
    scope: { type: "string", says: "what it may do, separated by commas" },
    days: { type: "string", says: "how long it is valid; 90 if not given, `never` until it is revoked" },
  },
  more: ["Scopes:", ...scopes.map(([scope, meaning]) => `  ${scope.padEnd(widest)}  ${meaning}`)],
  run: async (given) => {
    const viewer = systemViewer("command line");
    const [who, name, scope] = [textOf(given, "member"), textOf(given, "name"), textOf(given, "scope")];
    if (!who || !name || !scope)
      throw new Trouble("Say for which member, for what and with which scopes; see --help.", misused);
    const memberId = await findTokenOwner(viewer, who);
    if (!memberId)
      throw new Trouble(`There is nobody called ${who}. Give an e-mail address, or what follows /members/.`);
    const days = textOf(given, "days");
    const wanted = { memberId, name, scopes: scope.split(",").map((one) => one.trim()) };
    const made = await makeToken(viewer, {
      ...wanted,
      ...(days === undefined ? {} : { days: days === "never" ? null : Number(days) }),
    });
    return { lines: [made.secret, "Copy it now: it is not shown again."], data: made };
  },
};
