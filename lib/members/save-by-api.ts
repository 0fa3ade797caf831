import { commandsTogether } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { memberFactKeys, patchedMemberInput, replacedMemberInput } from "./api-input";
import { editMember } from "./edit";
import { memberFactsOf } from "./facts";
import { getMember } from "./get";
import "server-only";

/** Makes the directory say of a member what is sent, which may be what was read: then nothing changes. With the rights of `editMember`. */
export const replaceMember = commandsTogether({
  input: replacedMemberInput,
  run: async ({ tx, viewer, input }) => {
    const { id } = await getMember(viewer, addressOf(viewer, input.slug), tx);
    const facts = Object.fromEntries(memberFactKeys.map((name) => [name, input[name]]));
    return { id, ...(await editMember.within(tx, viewer, { ...facts, id, version: input.version })) };
  },
});

/** Changes some of what it says; the rest stays as it is by now. */
export const patchMember = commandsTogether({
  input: patchedMemberInput,
  run: async ({ tx, viewer, input, sent }) => {
    const member = await getMember(viewer, addressOf(viewer, input.slug), tx);
    const named = Object.fromEntries(
      memberFactKeys.filter((name) => sent.has(name)).map((name) => [name, input[name]]),
    );
    const facts = { ...(await memberFactsOf(viewer, member, tx)), ...named };
    const version = input.version ?? member.version;
    return { id: member.id, ...(await editMember.within(tx, viewer, { ...facts, id: member.id, version })) };
  },
});

function addressOf(viewer: Viewer, slug: string): string {
  return slug === "me" ? (viewer.slug ?? slug) : slug;
}
