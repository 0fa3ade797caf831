import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { parseDays } from "../../infer/dates";
import type { InspectedFile } from "../../infer/inspected-file";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { programRoleOf, specialtyKey, specialtyOf } from "../../infer/program-roles";

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

/** Null where the row says nothing of a term and the mapping gives no program either. */
export function readTerm(
  cells: CellsByField,
  { columns, orders, specialties, mapping, known }: InspectedFile,
  isAlumni: boolean,
): TermDraft | null {
  const said = programRoleOf(cells.text("specialty"), known.programs);
  const since = programRoleOf(cells.text("starts"), known.programs);
  const starts = termDaysIn(cells, "starts", orders.get(columns.get("starts")?.[0] ?? -1) ?? null);
  const ends = termDaysIn(cells, "ends", orders.get(columns.get("ends")?.[0] ?? -1) ?? null);
  const written = textOrNull(cells.text("program"));
  const program =
    (written && (programRoleOf(written, known.programs).program ?? written)) ??
    said.program ??
    since.program ??
    mapping.defaults.program ??
    null;
  const specialty = said.specialty ?? specialtyOf(mapping.defaults.specialty ?? "");
  const startsOn = starts?.first ?? said.startsOn ?? mapping.defaults.starts ?? null;
  const endsOn = ends?.last ?? starts?.end ?? said.endsOn;
  if (!program && !startsOn && !specialty) return null;
  if (startsOn && endsOn && endsOn < startsOn)
    cells.refuse(
      cells.header("ends") ?? cells.header("starts"),
      `The term ends (${endsOn}) before it starts (${startsOn}).`,
    );
  return {
    program,
    specialty: specialty && (specialties.get(specialtyKey(specialty)) ?? specialty),
    level: textOrNull(cells.text("level")),
    group: textOrNull(cells.text("group")),
    startsOn,
    endsOn: endsOn ?? null,
    isEnded: isAlumni || endsOn != null,
  };
}

/** "Hero from 2019 - 2022" says the end as well; a plain day or year does not. */
function termDaysIn(
  cells: CellsByField,
  field: "starts" | "ends",
  order: Parameters<typeof parseDays>[1],
): { first: string; last: string; end: string | null } | null {
  const text = cells.text(field);
  if (isPlaceholder(text) || /^(now|present|today|current|ongoing|open)$/i.test(cleanText(text))) return null;
  const span = parseDays(text, order);
  if (span) return { ...span, end: null };
  const role = programRoleOf(text);
  if (!role.startsOn && !role.endsOn) {
    cells.refuse(cells.header(field), `"${cleanText(text).slice(0, 80)}" is not a day.`);
    return null;
  }
  const [first, last] = [role.startsOn ?? role.endsOn, role.endsOn ?? role.startsOn];
  return first && last ? { first, last: `${last.slice(0, 4)}-12-31`, end: role.endsOn } : null;
}
