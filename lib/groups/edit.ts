import { fold } from "@/db/fold";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { groupKindsToChooseFor } from "./addable-kinds";
import { type Group, getGroup } from "./get";
import { refuseKindOrCountry } from "./internal/allowed-kind";
import { groupColumns, groupFactsOf } from "./internal/facts";
import { replaceGroupLinks, writeGroupRow } from "./internal/save";
import { editGroupInput, type GroupFacts } from "./schema";
import "server-only";

/**
 * Changes what the directory says of a group, at the version that the form was opened with. Its leads and whoever manages it; a
 * manager makes nothing of it that they could not add.
 */
export const editGroup = command({
  name: "group.revise",
  input: editGroupInput,
  subject: (tx, input, viewer) => getGroup(viewer, input.id, tx),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, viewer, input, subject: before }) => {
    const { id, version, links, ...facts } = input;
    const after = { ...facts, aliases: aliasesAfterRename(before, facts) };
    if (facts.kind !== before.kind && !before.mayManage) {
      const message = "Only a program manager can change the kind of a group.";
      throw new Refusal("forbidden", message, { kind: message });
    }
    if (facts.kind !== before.kind || facts.country !== before.country)
      refuseKindOrCountry(facts, await groupKindsToChooseFor(viewer, before, tx));
    const changed = changedFields(groupFactsOf(before), { ...after, links });
    if (Object.keys(changed.after).length === 0)
      return { value: { id, slug: before.slug, version: before.version }, audit: [] };
    await writeGroupRow(tx, { id, version }, groupColumns(after));
    await replaceGroupLinks(tx, id, links);
    return {
      value: { id, slug: before.slug, version: version + 1 },
      audit: { objectKind: "group", objectId: id, ...changed },
    };
  },
});

/** A name that it had stays an alias, so that it is found by it. */
function aliasesAfterRename(before: Group, facts: Omit<GroupFacts, "links">): string[] {
  const isRenamed = fold(before.name) !== fold(facts.name);
  const names = isRenamed ? [...facts.aliases, before.name] : facts.aliases;
  return [
    ...new Map(names.filter((name) => fold(name) !== fold(facts.name)).map((name) => [fold(name), name])).values(),
  ];
}
