import { fold } from "@/db/fold";
import type { TermEnding, TermState } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import type { Warn } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import type { HeldTerm } from "./person";
import type { MemberDraft } from "./read";

type GrantContext = {
  file: InspectedFile;
  today: string;
  groups: Map<string, string>;
  held: readonly HeldTerm[];
  warn: Warn;
};

export type TermGrant = Pick<HeldTerm, "programKey" | "groupId" | "startsOn" | "endsOn" | "detail" | "level"> & {
  state: TermState;
  ending: TermEnding | null;
};

/** What a row does to the terms of a person: a new one, or another level of one that they hold. */
export type TermChangeOfRow = { do: "grant"; input: TermGrant } | { do: "level"; term: HeldTerm; level: string };

/**
 * What a row says of a term, null where that changes nothing: it has no first day, it has ended nobody knows when, or the person
 * holds it already at that level; a row without a group means whatever term of the program they held on these days, one without a
 * first day that says a level the only term that they hold today. A term past its last day is completed, or emeritus where a tag
 * says that very word.
 */
export function termChangeOf({ term, tags }: MemberDraft, given: GrantContext): TermChangeOfRow | null {
  if (!term) return null;
  const { file, today, groups, held, warn } = given;
  const { startsOn, endsOn, isEnded } = term;
  const programKey = term.program ? programOf(term.program, file) : null;
  const level = term.level?.slice(0, 60) ?? null;
  if (!startsOn && level) {
    const [present, another] = held.filter((had) => isHeldOn(had, today, programKey));
    if (present && !another) return levelChange(present, levelIn(present.programKey, level, given));
  }
  if (!programKey) {
    warn(null, `The row has a ${startsOn || !level ? "term" : "level"} but no program, so it is left out.`);
    return null;
  }
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
  const last = endsOn ?? lastDay;
  const other = held.find(
    (had) =>
      had.programKey === programKey &&
      (groupId === null || had.groupId === groupId) &&
      had.startsOn <= last &&
      (had.endsOn ?? lastDay) >= startsOn,
  );
  if (other) {
    if (other.startsOn !== startsOn || other.endsOn !== endsOn)
      warn(
        null,
        `There is already a term of this program from ${other.startsOn} to ${other.endsOn ?? "now"}. Its days stay as they are.`,
      );
    return levelChange(other, levelIn(programKey, level, given));
  }
  const isOver = endsOn !== null && endsOn < today;
  return {
    do: "grant",
    input: {
      ...{ programKey, groupId, startsOn, endsOn },
      level: levelIn(programKey, level, given),
      detail: term.specialty?.slice(0, 120) ?? null,
      state: isOver ? "ended" : "active",
      ending: isOver ? (tags.some((tag) => /\bemerit/i.test(tag)) ? "emeritus" : "completed") : null,
    },
  };
}

const lastDay = "9999-12-31";

function isHeldOn({ programKey, startsOn, endsOn }: HeldTerm, day: string, wanted: string | null): boolean {
  return (wanted === null || programKey === wanted) && startsOn <= day && (endsOn ?? lastDay) >= day;
}

/** As the program names the level; one that it does not name is told and saved as it is written. */
function levelIn(programKey: string, written: string | null, { file, warn }: GrantContext): string | null {
  const { name, levels = [] } = file.known.programs?.find(({ key }) => key === programKey) ?? {};
  if (!written || levels.length === 0) return written;
  const named = levels.find((level) => fold(level) === fold(written));
  if (!named)
    warn(null, `${name} has no level "${written}". Its levels are ${levels.join(", ")}. It is saved as it is written.`);
  return named ?? written;
}

/** Null where the row names no level, or the one that the term has, however it is written. */
function levelChange(term: HeldTerm, level: string | null): TermChangeOfRow | null {
  return level && fold(level) !== fold(term.level ?? "") ? { do: "level", term, level } : null;
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
