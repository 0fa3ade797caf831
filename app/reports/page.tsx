import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/core/current-viewer";
import type { ReportFigure } from "@/lib/core/report";
import { reportHeadlines } from "@/lib/reports/headlines";
import { reportsFor } from "@/lib/reports/registry";
import { formatDays, plural } from "../_ui/format";
import { TextLink } from "../_ui/links";
import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";
import { QuestionCell } from "./question-cell";
import { questionsOf } from "./questions";
import classes from "./reports.module.css";

export const metadata: Metadata = { title: "Reports" };

/** Each question with its figure of today and a small picture. Managers over their programs and countries, administrators over all. */
export default async function ReportsPage() {
  const viewer = await requireViewer("manager", "/reports");
  const headlines = await reportHeadlines(viewer);
  if (!headlines) notFound();
  const { period, beforeName, limitedTo, activities, starved } = headlines;
  return (
    <Page>
      <PageHeader
        title={newsOf(activities, starved)}
        context={
          <>
            {formatDays(period.from, period.to)}, compared with {beforeName}.{" "}
            {limitedTo ? `Your countries: ${limitedTo}. ` : null}
            <TextLink href="/reports/definitions">How each number is counted</TextLink>
          </>
        }
      />
      <ul className={classes.list}>
        {questionsOf(headlines, reportsFor(viewer)).map((question) => (
          <QuestionCell key={question.name} {...question} />
        ))}
      </ul>
    </Page>
  );
}

/** "More activities than before, 16 pairs without any". */
function newsOf(activities?: ReportFigure, starved?: ReportFigure): string {
  const [now, before] = [activities?.value ?? 0, activities?.before ?? 0];
  const gaps = starved?.value ? `, ${plural(starved.value, "pair")} without any` : "";
  if (now === 0) return "Nothing is confirmed in this period";
  if (now === before) return `As many activities as before${gaps}`;
  return `${now > before ? "More" : "Fewer"} activities than before${gaps}`;
}
