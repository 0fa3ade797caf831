import "server-only";
import { report } from "../report";
import { isManager } from "../viewer";
import { programControls } from "./program/controls";
import { programFigures } from "./program/figures";
import { loadProgramReport } from "./program/load";
import { programPictures } from "./program/pictures";
import { programFilter } from "./program/schema";
import { programTables } from "./program/tables";

export const programReport = report({
  slug: "program",
  title: "Programs",
  question: "Which goals are strong, and which are weakest",
  filter: programFilter,
  allow: isManager,
  load: loadProgramReport,
  figures: programFigures,
  pictures: programPictures,
  tables: programTables,
  controls: ({ scope, choices }) => programControls(scope, choices),
});
