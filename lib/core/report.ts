import { type DefinitionKey, definitions, type FigureDefinition } from "./figure-definitions";
import { readFilter } from "./filter";
import type { Viewer } from "./viewer";
import "server-only";
import type { z } from "zod";

export type ReportQuery = Record<string, string | string[] | undefined>;
/** `before` is the same figure of the period compared with; `href` leads to the very records. */
export type ReportFigure = {
  key: DefinitionKey;
  /** Null is not known; 0 is a finding. */
  value: number | null;
  unit?: string;
  before?: number | null;
  /** Said under the number: by which share it changed, or by how much. */
  changes?: "share" | "amount";
  parts?: { label: string; value: number }[];
  unknown?: string;
  href?: string;
};
/** `none` is said where a row has nothing there. */
export type ReportColumn = { key: string; label: string; align?: "right"; none?: string };
export type ReportRow = Record<string, string | number | null>;
/** The `href` of a row leads to its record; a CSV leaves it out. */
export type ReportTable = { key: string; title: string; columns: ReportColumn[]; rows: ReportRow[] };
export type ReportControl =
  | { kind: "period"; label: string; today: string }
  | { kind: "search"; param: string; label: string }
  | { kind: "choice"; param: string; label: string; options: { value: string; label: string }[]; isMultiple?: boolean };

type ReportProgram = { key: string; name: string; shortName?: string; color: string; shape: string };
/** `rests`: nothing is there, and nothing is missing either, since its goal or principle is retired or new. */
type MatrixCell = { count: number; confirmed: number; before: number | null; waiting?: number; rests?: true };
/** What the coverage matrix draws; addresses are templates with {goal} and {principle}. */
export type MatrixChart = {
  kind: "matrix";
  title: string;
  note: string;
  programs: ReportProgram[];
  goals: { key: string; name: string; programKey: string }[];
  principles: { key: string; number: number; name: string }[];
  cells: Record<string, Record<string, MatrixCell>>;
  goalTotals: Record<string, number>;
  principleTotals: Record<string, number>;
  href: string;
  goalHref: string;
  principleHref: string;
  waitingHref?: string;
  period: string;
  beforeName: string;
};
type Bar = { key: string; name: string; count: number; href?: string };
export type ReportChart =
  | MatrixChart
  | { kind: "notes"; sentences: string[] }
  | {
      kind: "months";
      title: string;
      note?: string;
      beforeName: string;
      months: { key: string; count: number; before: number; href: string; isPartial: boolean }[];
    }
  | {
      kind: "bars";
      title: string;
      definition: DefinitionKey;
      note?: string;
      unit: string;
      bars: Bar[];
      more?: { text: string; href: string };
    }
  | {
      kind: "share";
      title: string;
      note: string;
      /** How much of the whole each of them adds, and how many people that is. */
      parts: { key: string; name: string; count: number; people: number; href?: string }[];
    }
  | {
      kind: "dependence";
      title: string;
      goals: {
        key: string;
        name: string;
        program: ReportProgram;
        people: number;
        activities: number;
        left: number;
        href: string;
      }[];
    }
  | { kind: "reach"; title: string; parts: Bar[]; unknown?: string }
  | {
      kind: "people";
      title: string;
      note?: string;
      empty: string;
      people: { slug: string; name: string; program: ReportProgram | null; detail: string; amount: string }[];
      more?: { text: string; href: string };
    }
  | {
      /** A table of numbers that each lead to their records. */
      kind: "counts";
      title: string;
      definition: DefinitionKey;
      note?: string;
      empty: string;
      lead: string;
      columns: { key: string; label: string }[];
      rows: { key: string; name: string; detail?: string; counts: Record<string, { count: number; href?: string }> }[];
    }
  | { kind: "table"; table: string; title?: string };

/** What one opening of a report answers: the same for the page, the CSV and the API. */
export type OpenReport = {
  slug: string;
  title: string;
  question: string;
  asOf: string;
  period: { from: string; to: string };
  /** Those that the viewer's role limits it to, in words; null where it is not limited. */
  limitedTo: string | null;
  figures: ReportFigure[];
  pictures: ReportChart[];
  tables: ReportTable[];
  controls: ReportControl[];
};

type ReportDefinition<Fields extends z.ZodObject, Loaded> = {
  slug: string;
  title: string;
  /** The heading of the page, where the report has no news. */
  question: string;
  /** What it says today, as the heading. */
  news?: (loaded: Loaded) => string | null;
  filter: Fields;
  allow: (viewer: Viewer) => boolean;
  load: (
    viewer: Viewer,
    filter: z.output<Fields>,
  ) => Promise<Loaded & Pick<OpenReport, "asOf" | "period" | "limitedTo">>;
  figures: (loaded: Loaded) => ReportFigure[];
  tables: (loaded: Loaded) => ReportTable[];
  pictures: (loaded: Loaded) => ReportChart[];
  controls: (loaded: Loaded) => ReportControl[];
};

export type Report = ReturnType<typeof report>;

/** A named question with a filter, figures, pictures and tables; its page, CSV and API follow from the registry. */
export function report<Fields extends z.ZodObject, Loaded>(definition: ReportDefinition<Fields, Loaded>) {
  const { slug, title, question, allow, filter } = definition;
  async function open(viewer: Viewer, asked: ReportQuery): Promise<OpenReport> {
    const loaded = await definition.load(viewer, readFilter(filter, asked));
    return {
      slug,
      title,
      question: definition.news?.(loaded) ?? question,
      asOf: loaded.asOf,
      period: loaded.period,
      limitedTo: loaded.limitedTo,
      figures: definition.figures(loaded),
      pictures: definition.pictures(loaded),
      tables: definition.tables(loaded),
      controls: definition.controls(loaded),
    };
  }
  return { slug, title, question, filter, allow, open };
}

/** The figure's name and words from the one list of definitions. */
export function withDefinition(figure: ReportFigure) {
  const { label, text, isOfToday }: FigureDefinition = definitions[figure.key];
  return { ...figure, label, definition: text, isOfToday };
}
