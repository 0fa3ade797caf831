import type { ReportFigure } from "@/lib/core/report";
import type { Headlines } from "@/lib/reports/headlines";
import { mostUrgentFirst } from "@/lib/triage/attention";
import { formatDay, formatNumber, plural } from "../_ui/format";
import { changeOf } from "./[report]/figures";
import type { Question } from "./question-cell";
import { ColumnsPicture, MatrixPicture, PartsPicture } from "./small-pictures";

const shownTypes = 8;

type Opened = { slug: string; title: string; question: string };

/** The questions of the list, each with what it says today, and every other report by the question that it answers. */
export function questionsOf(headlines: Headlines, reports: readonly Opened[]): Question[] {
  const shown = questionsWithPictures(headlines);
  const others = reports.filter(
    ({ slug }) => !shown.some(({ href }) => /^\/reports\/([^?#]+)/.exec(href)?.[1] === slug),
  );
  return [
    ...shown,
    ...others.map(({ slug, title, question }) => ({
      ...{ icon: "reports", name: title, question, href: `/reports/${slug}` },
      ...{ value: "", unit: "", picture: null },
    })),
  ];
}

function questionsWithPictures(headlines: Headlines): Question[] {
  const { activities, starved, contributed, reach, median, matrix, months, types, share, top, reviewDays, standing } =
    headlines;
  const [mostDone] = types;
  const [firstMonth, lastMonth] = [months[0], months.at(-1)].map((month) => monthName(month?.key));
  const late = reviewDays.at(-1) ?? 0;
  const served = mostUrgentFirst.reduce((sum, one) => sum + standing[one], 0);
  return [
    {
      icon: "programs",
      name: "Goals and principles",
      question: "Which goals and principles get attention, and which get none?",
      href: "/reports/program#matrix",
      ...said(starved, `of ${formatNumber(matrix.pairs)} pairs without any activity`),
      isRust: matrix.starved > 0,
      picture: <MatrixPicture matrix={matrix} />,
    },
    {
      icon: "calendar",
      name: "Activities by month",
      question: "Is more happening than a year ago?",
      href: "/reports/program",
      ...said(activities, "confirmed activities"),
      picture: (
        <ColumnsPicture
          columns={months.map(({ key, count, before }) => ({ key, value: count, before }))}
          first={firstMonth ?? ""}
          last={lastMonth ?? ""}
          note="line: the year before"
        />
      ),
    },
    {
      icon: "members",
      name: "People",
      question: "Who does most of the work, and who went quiet?",
      href: "/reports/members",
      value: share.now === null ? "unknown" : `${share.now}%`,
      unit: `done by ${["nobody", "one person", "two people", "three people"][Math.min(3, top.length)]}`,
      change: shareChange(share),
      picture: (
        <ColumnsPicture
          columns={top.map((value, place) => ({ key: String(place), value, isStrong: place < 3 }))}
          first="the ten with most"
          last={contributed ? `${plural(contributed.value ?? 0, "member")} contributed` : ""}
        />
      ),
    },
    {
      icon: "community",
      name: "Reach",
      question: "How many people did we reach, and how?",
      href: "/reports/program",
      ...said(reach, "people"),
      picture: <PartsPicture parts={reach?.parts ?? []} />,
    },
    {
      icon: "types",
      name: "Types",
      question: "What do people do most?",
      href: "/reports/program",
      value: mostDone ? formatNumber(mostDone.count) : "none",
      unit: mostDone ? `of type ${mostDone.name}, the most frequent` : "yet",
      change: mostDone
        ? changeOf({ key: "activities_by_type", value: mostDone.count, before: mostDone.before, changes: "share" })
        : undefined,
      picture: (
        <ColumnsPicture
          columns={types.slice(0, shownTypes).map(({ key, count, before }) => ({ key, value: count, before }))}
          first={mostDone?.name ?? ""}
          last={types.length > shownTypes ? `and ${types.length - shownTypes} more` : ""}
        />
      ),
    },
    {
      icon: "review",
      name: "Review",
      question: "How long do people wait for an answer?",
      href: "/reports/program",
      ...said(median, "days or less for half of them"),
      picture: (
        <ColumnsPicture
          columns={reviewDays.map((value, days) => ({ key: String(days), value, isRust: days === 7 }))}
          first="same day"
          last={late > 0 ? `${formatNumber(late)} took a week or more` : "a week or more"}
        />
      ),
    },
    {
      icon: "terms",
      name: "Terms",
      question: "Who needs a call, and who stays?",
      href: "/reports/terms",
      value: formatNumber(standing.needs_call),
      unit: `of ${plural(served, "term")} ${standing.needs_call === 1 ? "needs" : "need"} a call`,
      isRust: standing.needs_call > 0,
      picture: (
        <ColumnsPicture
          columns={mostUrgentFirst.map((key) => ({ key, value: standing[key], isRust: key === "needs_call" }))}
          first="need a call"
          last="on hold"
          note="ending soon, on track"
        />
      ),
    },
  ];
}

function said(figure: ReportFigure | undefined, unit: string) {
  const value = figure?.value ?? null;
  return { value: value === null ? "unknown" : formatNumber(value), unit, change: figure && changeOf(figure) };
}

function shareChange({ now, before }: Headlines["share"]): Question["change"] {
  if (now === null || before === null) return undefined;
  const by = now - before;
  if (by === 0) return { direction: "same", by: "same", from: "as before" };
  return { direction: by > 0 ? "up" : "down", by: plural(Math.abs(by), "point"), from: `from ${before}%` };
}

const monthName = (month?: string) => (month ? formatDay(`${month}-01`, "month").slice(0, 3) : "");
