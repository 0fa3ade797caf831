import { linkField } from "@/lib/core/fields";
import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { identityFromCell } from "../../infer/identities";
import type { InspectedFile } from "../../infer/inspected-file";
import { splitPeople } from "../../infer/people";

/** Who spoke, as a row says it, with the addresses that say who that is. */
export type NamedSpeaker = { name: string; handles: string[] };

/** The speakers of a row. Their e-mails and profiles are taken one for each, in their order, or all for the only one. */
export function readSpeakers(cells: CellsByField, { mapping, people, aliases }: InspectedFile): NamedSpeaker[] {
  const { separator } = mapping.people;
  const read = cells.all("speakers").map(({ at, text }) => splitPeople(text, { separator, signs: people.get(at) }));
  const nobody = read.flatMap((one) => one.nobody);
  if (nobody.length) cells.warn(cells.header("speakers"), `"${nobody.join(", ")}" is not a person's name.`);
  const names = [...new Set(read.flatMap((one) => one.names))];
  const columns = cells.all("speaker_handles").map(({ header, text }) => {
    const each = names.length === 1 ? [text] : text.split(separator ?? /[;|\n]/);
    if (each.length === names.length) return each.map(handlesIn);
    cells.warn(header, `${names.length} people and ${each.length} addresses: it is not clear which address is whose.`);
    return [];
  });
  return joinSpeakers(
    [],
    names.map((written, at) => {
      const { name, handles } = aliases.get(normalizeWords(written)) ?? { name: written, handles: [] };
      return { name, handles: [...columns.flatMap((column) => column[at] ?? []), ...handles] };
    }),
  );
}

/** Two rows that name the same person are about that one. */
export function joinSpeakers(one: NamedSpeaker[], other: NamedSpeaker[]): NamedSpeaker[] {
  const all = new Map(one.map((speaker) => [speaker.name, speaker]));
  for (const { name, handles } of other)
    all.set(name, { name, handles: [...new Set([...(all.get(name)?.handles ?? []), ...handles])] });
  return [...all.values()];
}

/** Where more about somebody can be read who is no member. */
export function speakerLink({ handles }: NamedSpeaker): string | null {
  return handles.find((handle) => /^https?:/i.test(handle) && linkField.safeParse(handle).success) ?? null;
}

function handlesIn(text: string): string[] {
  return text
    .split(/[\s,;|]+/)
    .map(cleanText)
    .filter((part) => part && identityFromCell(part, null) !== null);
}
