import type { OpenReport, ReportChart, ReportQuery } from "@/lib/core/report";
import { CoverageView } from "../../_ui/charts/coverage-view";
import { MonthColumns } from "../../_ui/charts/month-columns";
import { ReachBar } from "../../_ui/charts/reach-bar";
import { BarsChart } from "./bars";
import { CountsTable } from "./counts-table";
import { DefinedHeading } from "./defined-heading";
import { DependenceChart } from "./dependence";
import { PeopleChart } from "./people";
import classes from "./report.module.css";
import { ReportTable } from "./report-table";
import { ShareChart } from "./share";

/** What the report draws, in its order: the matrix and tables over the full width, the others side by side. */
export function Charts({ report, asked }: { report: OpenReport; asked: ReportQuery }) {
  return (
    <div className={classes.pictures}>
      {report.pictures.map((picture) => (
        <div
          key={`${picture.kind} ${"title" in picture ? picture.title : ""}`}
          data-kind={picture.kind}
          data-links={picture.kind === "table" ? undefined : true}
        >
          <Picture picture={picture} report={report} asked={asked} />
        </div>
      ))}
    </div>
  );
}

function Picture({ picture, report, asked }: { picture: ReportChart; report: OpenReport; asked: ReportQuery }) {
  switch (picture.kind) {
    case "matrix": {
      const { kind, ...matrix } = picture;
      return (
        <div id="matrix">
          <CoverageView {...matrix} />
        </div>
      );
    }
    case "notes":
      return picture.sentences.map((sentence) => (
        <p key={sentence} className={classes.note}>
          {sentence}
        </p>
      ));
    case "months":
      return (
        <MonthColumns
          title={picture.title}
          note={picture.note}
          beforeName={picture.beforeName}
          months={picture.months}
        />
      );
    case "bars":
      return <BarsChart picture={picture} />;
    case "reach":
      return (
        <DefinedHeading title={picture.title} definition="reach">
          <ReachBar parts={picture.parts} unknown={picture.unknown} layout="list" />
        </DefinedHeading>
      );
    case "share":
      return <ShareChart picture={picture} />;
    case "dependence":
      return <DependenceChart picture={picture} />;
    case "people":
      return <PeopleChart picture={picture} />;
    case "counts":
      return <CountsTable picture={picture} />;
    case "table":
      return <ReportTable report={report} table={picture.table} title={picture.title} asked={asked} />;
  }
}
