import { countryName } from "@/lib/countries/names";
import type { MemberRow } from "@/lib/directory/list";
import { termStateOn } from "@/lib/terms/status";
import { PersonAvatar } from "../_ui/avatar";
import type { DataColumn, DataRow } from "../_ui/data-rows";
import { Day } from "../_ui/day";
import { formatNumber } from "../_ui/format";
import { ProgramMark } from "../_ui/program-mark";
import { RowLead, RowMarks, RowWord } from "../_ui/row-cells";
import { TermText } from "./term-text";

export const memberColumns: DataColumn[] = [
  { key: "name", label: "Name", sortKey: "name", phone: "lead" },
  { key: "country", label: "Country", phone: "detail" },
  { key: "programs", label: "Programs", phone: "detail" },
  { key: "detail", label: "Detail", phone: "hide" },
  { key: "activities", label: "Activities", numeric: true, phone: "hide" },
  { key: "last", label: "Last", sortKey: "last", phone: "hide" },
  { key: "term", label: "Term", phone: "aside" },
];

type RowOptions = { day: string; hrefOf: (row: MemberRow) => string; isAdmin?: boolean };

export function memberRow(row: MemberRow, { day, hrefOf, isAdmin }: RowOptions): DataRow {
  const standing = row.terms.filter((term) => termStateOn(term, term.today) !== "ended");
  const shown = standing.find(({ startsOn, today }) => startsOn <= today) ?? standing[0] ?? row.terms[0];
  const programs = [...new Map(standing.map((term) => [term.programKey, term])).values()];
  return {
    id: row.id,
    label: row.name,
    cells: {
      name: (
        <RowLead
          picture={<PersonAvatar name={row.name} size={26} />}
          href={hrefOf(row)}
          name={row.name}
          detail={isAdmin ? (row.email ?? row.handle ?? "no email") : (row.city ?? "")}
        />
      ),
      country: row.country ? countryName(row.country) : null,
      programs: (
        <RowMarks>
          {programs.map(({ programKey, color, shape, shortName }) => (
            <ProgramMark key={programKey} color={color} shape={shape} name={shortName} />
          ))}
          {programs.length === 0 ? <RowWord>none</RowWord> : null}
        </RowMarks>
      ),
      detail: shown?.group ?? shown?.detail ?? null,
      activities: row.activities === null ? null : formatNumber(row.activities),
      last: row.lastOn ? (
        <Day day={row.lastOn} style={row.lastOn.slice(0, 4) === day.slice(0, 4) ? "short" : "day"} />
      ) : null,
      term: shown ? <TermText term={shown} day={shown.today} /> : row.account === "no" ? "no account" : null,
    },
  };
}
