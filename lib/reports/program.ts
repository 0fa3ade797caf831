import { report } from "@/lib/core/report";
import { isManager } from "@/lib/core/viewer";
import { programCharts } from "./program/charts";
import { programControls } from "./program/controls";
import { programFigures } from "./program/figures";
import { loadProgramReport } from "./program/load";
import { programFilter } from "./program/schema";
import { programTables } from "./program/tables";
import "server-only";

export const programReport = report({
  slug: "program",
  title: "Programs",
  question: "Which goals are strong, and which are weakest",
  filter: programFilter,
  allow: isManager,
  load: loadProgramReport,
  figures: programFigures,
  pictures: programCharts,
  tables: programTables,
  controls: ({ scope, choices }) => programControls(scope, choices),
});
