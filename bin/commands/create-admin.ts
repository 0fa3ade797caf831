import { text } from "node:stream/consumers";
import { createAdministrator } from "@/lib/accounts/create-administrator";
import { appUrl } from "@/lib/core/app-url";
import { systemViewer } from "@/lib/core/viewer";
import { type CommandLine, misused, Trouble, textOf } from "../command-line";

export const createAdmin: CommandLine = {
  name: "create-admin",
  usage: "--name NAME --email ADDRESS [--password-from-stdin]",
  summary: "Make somebody an administrator who can sign in; a member who has the address already keeps the entry.",
  options: {
    name: { type: "string", says: "as in the directory" },
    email: { type: "string", says: "signs in with it" },
    "password-from-stdin": {
      type: "boolean",
      says: "read a password from the input; without it, sign in by e-mail link",
    },
  },
  more: [
    "Example: printf %s 'four words you know' | npm run -s tenet -- create-admin --name Ada --email ada@club.example --password-from-stdin",
  ],
  run: async (given) => {
    const [name, email] = [textOf(given, "name"), textOf(given, "email")];
    if (!name || !email) throw new Trouble("Say who: --name NAME --email ADDRESS", misused);
    const password = given.options["password-from-stdin"] ? (await text(process.stdin)).replace(/\r?\n$/, "") : null;
    const { memberId } = await createAdministrator(systemViewer("command line"), { name, email, password });
    return { lines: [`${name} is an administrator. Sign in at ${appUrl()}/sign-in`], data: { memberId } };
  },
};
