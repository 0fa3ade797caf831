import type { ImportKindName } from "@/db/words";
import type { FileOpener } from "../files/encoding";
import { normalizeWords } from "../files/text";
import type { FileContext, ImportFileKind } from "../infer/file-kind";
import { headerWordsOf } from "../infer/header-words";
import { inspectFileOfKind } from "../infer/inspect-file";
import type { InspectedFile } from "../infer/inspected-file";
import { isOpenTo } from "../policy";
import type { Mapping } from "../schema";
import { activityFile } from "./activities/file";
import { eventFile } from "./events/file";
import { factFile } from "./facts/file";
import { groupFile } from "./groups/file";
import { memberFile } from "./members/file";

/** Every kind of import, as far as reading its files goes; what it does with them is in registry.ts. */
export const fileKinds: Record<ImportKindName, ImportFileKind> = {
  members: memberFile,
  activities: activityFile,
  groups: groupFile,
  events: eventFile,
  facts: factFile,
};

/** As much of a kind as a form needs: plain data, so that it goes to the browser. */
export type KindChoice = Pick<ImportFileKind, "name" | "label" | "isOfGroup" | "acceptsCalendar" | "uploadHint">;

/** The kinds to choose from: all of them, or those that are open to these besides managers. */
export function kindChoices(openTo?: Parameters<typeof isOpenTo>[0]): KindChoice[] {
  return Object.values(fileKinds)
    .filter(({ name }) => !openTo || isOpenTo(openTo, name))
    .map(({ name, label, isOfGroup, acceptsCalendar, uploadHint }) => ({
      name,
      label,
      isOfGroup,
      acceptsCalendar,
      uploadHint,
    }));
}

export function isKnownHeader(name: string): boolean {
  return knownHeaders.has(normalizeWords(name));
}

const knownHeaders = new Set(
  Object.values(fileKinds).flatMap((kind) => headerWordsOf(kind).map(({ header }) => header)),
);

/** Reads a whole file once, as a file of that kind; what is wrong with it is told, not thrown. */
export function inspectFile(
  open: FileOpener,
  name: ImportKindName,
  mapping: Mapping,
  known: FileContext = {},
): Promise<InspectedFile> {
  const kind = fileKinds[name];
  const others = Object.values(fileKinds).filter((other) => other !== kind);
  return inspectFileOfKind(open, { kind, others, isKnownHeader, mapping, known });
}
