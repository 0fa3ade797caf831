import { commandsTogether } from "@/lib/core/command";
import { groupFactKeys, patchedGroupInput, replacedGroupInput } from "./api-input";
import { editGroup } from "./edit";
import { getGroup } from "./get";
import { groupFactsOf } from "./internal/facts";
import "server-only";

/** Makes the directory say of a group what is sent, which may be what was read: then nothing changes. With the rights of `editGroup`. */
export const replaceGroup = commandsTogether({
  input: replacedGroupInput,
  run: async ({ tx, viewer, input }) => {
    const { id } = await getGroup(viewer, input.slug, tx);
    const facts = Object.fromEntries(groupFactKeys.map((name) => [name, input[name]]));
    return editGroup.within(tx, viewer, { ...facts, id, version: input.version });
  },
});

/** Changes some of what it says; the rest stays as it is by now. */
export const patchGroup = commandsTogether({
  input: patchedGroupInput,
  run: async ({ tx, viewer, input, sent }) => {
    const group = await getGroup(viewer, input.slug, tx);
    const named = Object.fromEntries(groupFactKeys.filter((name) => sent.has(name)).map((name) => [name, input[name]]));
    const version = input.version ?? group.version;
    return editGroup.within(tx, viewer, { ...groupFactsOf(group), ...named, id: group.id, version });
  },
});
