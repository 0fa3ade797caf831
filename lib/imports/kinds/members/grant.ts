import { fold } from "@/db/fold";
import type { TermEnding, TermState } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import type { Warn } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import type { KnownPerson } from "./person";
import type { MemberDraft } from "./read";

type GrantContext = {
  file: InspectedFile;
  today: string;
  groups: Map<string, string>;
  held: KnownPerson["terms"];
  warn: Warn;
};

export type TermGrant = KnownPerson["terms"][number] & {
  detail: string | null;
  level: string | null;
  state: TermState;
  ending: TermEnding | null;
};

/**
 * The term that a row speaks of, null where there is none to grant: it has no first day, it has ended nobody knows when, or the
 * person holds it already; a row without a group means whatever term of the program they held on these days. A term past its last day is completed, or emeritus where a tag says that very word.
 */
export function termGrantOf(
  { term, tags }: MemberDraft,
  { file, today, groups, held, warn }: GrantContext,
): TermGrant | null {
  if (!term) return null;
  const { startsOn, endsOn, isEnded } = term;
  if (!term.program) {
    warn(null, "The row has a term but no program, so the term is left out.");
    return null;
  }
  const programKey = programOf(term.program, file);
  if (!startsOn) {
    warn(null, "The row has no first day of the term, so the term is left out.");
    return null;
  }
  if (isEnded && !endsOn) {
    warn(null, "The row says that the term has ended but not when, so the term is left out.");
    return null;
  }
  const groupId = term.group ? (groups.get(fold(term.group)) ?? null) : null;
  if (term.group && !groupId) warn(null, `There is no group "${term.group}" here yet, so the term has no group.`);
  const last = endsOn ?? "9999-12-31";
  const other = held.find(
    (had) =>
      had.programKey === programKey &&
      (groupId === null || had.groupId === groupId) &&
      had.startsOn <= last &&
      (had.endsOn ?? "9999-12-31") >= startsOn,
  );
  if (other) {
    if (other.startsOn !== startsOn || other.endsOn !== endsOn)
      warn(
        null,
        `There is already a term of this program from ${other.startsOn} to ${other.endsOn ?? "now"}. It stays as it is.`,
      );
    return null;
  }
  const isOver = endsOn !== null && endsOn < today;
  return {
    programKey,
    groupId,
    startsOn,
    endsOn,
    detail: term.specialty?.slice(0, 120) ?? null,
    level: term.level?.slice(0, 60) ?? null,
    state: isOver ? "ended" : "active",
    ending: isOver ? (tags.some((tag) => /\bemerit/i.test(tag)) ? "emeritus" : "completed") : null,
  };
}

function programOf(written: string, { known }: InspectedFile): string {
  const wanted = fold(written);
  const program = known.programs?.find(({ key, name, aliases }) =>
    [key, name, ...(aliases ?? [])].some((word) => fold(word) === wanted),
  );
  if (program) return program.key;
  const why = `There is no program "${written}" here. Name one of: ${known.programs?.map(({ key }) => key).join(", ")}.`;
  throw new Refusal("invalid", why, { programKey: why });
}
