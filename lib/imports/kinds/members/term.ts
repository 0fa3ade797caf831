import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { parseDayRange, parseDays } from "../../infer/dates";
import type { InspectedFile } from "../../infer/inspected-file";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { programRoleOf, specialtyKey, specialtyOf } from "../../infer/program-roles";
import { isOngoing, roleDaysIn } from "../../infer/role-days";
import { isYes, isYesOrNo } from "../../infer/yes-no";
import { settledSpecialty } from "./similar-specialties";

/** A term as a row tells it. `isEnded` where the file says so, by an end or by a tag, even if it does not say when. */
export type TermDraft = {
  /** A key where the program is known; else what was written, for the caller to look up. */
  program: string | null;
  specialty: string | null;
  level: string | null;
  group: string | null;
  startsOn: string | null;
  endsOn: string | null;
  isEnded: boolean;
};

/** Null where the row says nothing of a term, not even a level, and the mapping gives no program either. */
export function readTerm(cells: CellsByField, file: InspectedFile, isAlumni: boolean): TermDraft | null {
  const { specialties, mapping, known } = file;
  const said = programRoleOf(cells.text("specialty"), known.programs);
  const since = programRoleOf(cells.text("starts"), known.programs);
  const written = textOrNull(cells.text("program"));
  const named = programRoleOf(written ?? "", known.programs);
  for (const [field, { isRead }] of [["specialty", said] as const, ["program", named] as const])
    if (!isRead) cells.warn(cells.header(field), `The days in "${cells.text(field).slice(0, 80)}" could not be read.`);
  const starts = termDaysIn(cells, "starts", file);
  const ends = termDaysIn(cells, "ends", file);
  const program = named.program ?? written ?? said.program ?? since.program ?? mapping.defaults.program ?? null;
  const spelled = said.specialty ?? specialtyOf(mapping.defaults.specialty ?? "");
  const specialty = spelled && settledSpecialty(spelled, mapping);
  const startsOn = starts?.first ?? said.startsOn ?? named.startsOn ?? mapping.defaults.starts ?? null;
  const endsOn = ends?.last ?? starts?.end ?? said.endsOn ?? named.endsOn;
  const level = textOrNull(cells.text("level"));
  if (!program && !startsOn && !specialty && !level) return null;
  if (startsOn && endsOn && endsOn < startsOn)
    cells.refuse(
      cells.header("ends") ?? cells.header("starts"),
      `The term ends (${endsOn}) before it starts (${startsOn}).`,
    );
  return {
    program,
    specialty: specialty && (specialties.get(specialtyKey(specialty)) ?? specialty),
    level,
    group: textOrNull(cells.text("group")),
    startsOn,
    endsOn: endsOn ?? null,
    // "Left: yes" says that it ended, not when.
    isEnded: isAlumni || endsOn != null || isYes(cells.text("ends")),
  };
}

/** "Hero from 2019 - 2022" says the end as well; a plain day or year does not. What is not understood whole is refused. */
function termDaysIn(
  cells: CellsByField,
  field: "starts" | "ends",
  { orders, known }: InspectedFile,
): { first: string | null; last: string | null; end: string | null } | null {
  const text = cells.text(field);
  if (isPlaceholder(text) || isOngoing(text) || (field === "ends" && isYesOrNo(text))) return null;
  const order = orders.get(cells.place(field) ?? -1) ?? null;
  const span = parseDays(text, order);
  if (span) return { ...span, end: parseDayRange(text, order)?.last ?? null };
  const { rest, startsOn, endsOn, isRead, isIntroduced } = roleDaysIn(text, order);
  const { program, specialty } = programRoleOf(rest, known.programs);
  const last = endsOn ?? (startsOn && !isIntroduced ? `${startsOn.slice(0, 4)}-12-31` : null);
  const isSaid = field === "starts" ? (startsOn ?? endsOn) : last;
  if (isRead && isSaid && (isIntroduced || program || !specialty)) return { first: startsOn, last, end: endsOn };
  cells.refuse(cells.header(field), `"${cleanText(text).slice(0, 80)}" is not a day.`);
  return null;
}
