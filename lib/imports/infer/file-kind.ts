import type { ImportKindName } from "@/db/words";
import type { Columns, ImportField } from "../fields";
import type { JsonListName } from "../files/json/lists";
import type { Row } from "../files/rows";
import type { SessionizeRows } from "../files/sessionize/table";
import type { Problem, Question } from "../problem";
import type { Mapping } from "../schema";
import type { ExportFormat } from "../source-systems";
import type { KnownActivityType } from "./activity-type";
import type { CellsByField } from "./cells";
import type { RowIdentity } from "./identities";
import type { KnownProgram } from "./program-roles";

/** What the catalogue of this installation knows and a file may refer to. */
export type FileContext = {
  types?: KnownActivityType[];
  programs?: KnownProgram[];
  certifications?: readonly KnownCertification[];
  group?: HostGroup;
  groups?: NamedGroup[];
};

/** A certification of the list that administrators keep; nothing new is recorded of one that is retired. */
export type KnownCertification = { key: string; name: string; aliases: string[]; retiredAt: Date | null };

/** A group that events of a file are of. */
export type HostGroup = { id: string; name: string; timeZone: string | null; country: string | null };

/** A group with all that a file may call it by. */
export type NamedGroup = HostGroup & { slug: string; city: string | null; aliases: string[]; links: string[] };

/** A kind of file that can be imported, as far as reading and understanding it goes. Pure: pages read it, too. */
export type ImportFileKind = {
  name: ImportKindName;
  /** What a form and a list call it: "Members and terms". */
  label: string;
  /** Its rows belong to one group, which must be chosen before the upload. */
  isOfGroup: boolean;
  acceptsCalendar: boolean;
  /** Below the field where the file is chosen. */
  uploadHint: string;
  /** The answers that hold for every row, in the order of the form. */
  defaults: readonly DefaultAnswer[];

  fields: readonly ImportField[];
  /** Headers that mean a field, normalized, best first. A header that is the field's own name always does. */
  headers: Partial<Record<ImportField, string>>;
  /** Fields that several columns may feed; of any other, the first column counts. */
  repeatable: readonly ImportField[];
  /** By field of a command's input, the columns that feed it where they are called otherwise: so that a refusal names the header. */
  fedBy: Record<string, readonly ImportField[]>;
  /** What a file cannot do without: one of these columns, or that default. Else it is asked for the first of them. */
  required: readonly {
    anyOf: readonly [ImportField, ...ImportField[]];
    unless?: keyof Mapping["defaults"];
    asks: string;
  }[];

  /** The exports of known systems that are files of this kind. */
  formats: readonly ExportFormat[];
  /** The list of a JSON file that holds the rows, where a name tells. */
  jsonList: JsonListName | null;
  /** What a row is of a table of Sessionize that has one for each speaker of each session; null where that is none of this kind. */
  sessionizeRows: SessionizeRows | null;
  /** Such a file is read whole and has at most so many rows. */
  mostRows: number | null;

  days: {
    fields: readonly ImportField[];
    /** What a cell may say instead of a day: "ongoing". */
    mayBeWords?: (field: ImportField, value: string) => boolean;
    mayBeMidnights?: true;
  };
  numbers: readonly ImportField[];
  /** What a preview shows first, in this order. */
  mainFields: readonly ImportField[];
  /** Fields that a row may get a value for without a column of their own, worth showing in a preview. */
  derived: readonly ImportField[];
  people: readonly ImportField[];
  /** Headers that do not give a column to the field unless more than half of its values pass; any header, where none is named. */
  valueTests: Partial<Record<ImportField, { headers?: readonly string[]; passes: (value: string) => boolean }>>;
  /** The field that values alone speak of, where no header said one. */
  fieldByValues: (column: ColumnValues) => ImportField | null;
  /** The fields of a file without any header: of its first column of days, its longest text, its first text, its names of persons. */
  fieldsWithoutHeader: Partial<Record<UnnamedColumn, ImportField>>;
  /** What only the whole file shows, gathered row by row. */
  inference?: (given: InferenceInput) => KindInference;
};

/** The hint of a file that comes as a table or as JSON. */
export const tableHint =
  "A CSV or a JSON of at most 20 MB, however it is written: commas, semicolons, tabs; any common encoding.";

export type DefaultAnswer =
  | { key: "program" | "type" | "kind" | "member" | "calendarLastDay" }
  | { key: "day" | "starts"; label: string };

/** What most values of a column are; links to pictures are none. */
type ColumnValues = { name: string; areEmails: boolean; areLinks: boolean };

export type UnnamedColumn = "day" | "longest" | "text" | "person";

export type InferenceInput = {
  names: string[];
  columns: Columns;
  mapping: Mapping;
  known: FileContext;
  /** Whose export it is, where its shape is known. */
  shape: ExportFormat | null;
};

export type KindInference = {
  see: (cells: CellsByField, row: Row) => void;
  verdict: () => { findings?: Partial<KindFindings>; questions?: Question[]; warnings?: Problem[] };
};

/** What one kind finds in a whole file for the reading of its rows; empty where a kind finds none. */
export type KindFindings = {
  specialties: Map<string, string>;
  /** Identities, as `kind:value`, or links of groups, that more than one name lays claim to. They identify nobody. */
  shared: Set<string>;
  /** Keys of rows that have a link or a name in common with another row. */
  keys: Set<string>;
  /** By the first row of an activity that several rows tell, the others; and the first one by each of these, or of a person. */
  others: Map<number, Row[]>;
  of: Map<number, number>;
  /** By what a row calls the groups of its event, which these are, the one that holds it first. */
  hosts: Map<string, HostGroup[]>;
  /** By row, what identifies the person of several rows of theirs. */
  together: Map<number, RowIdentity[]>;
  /** By row, which others may speak of the same group. */
  alike: Map<number, string[]>;
};
