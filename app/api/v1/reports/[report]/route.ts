import { reading } from "@/lib/endpoint";
import { openReport } from "@/lib/reports/queries";

/** A report's figures and tables, with the filter of its page in the query string. */
export const GET = reading(
  async (viewer, { report, ...asked }) => {
    const { question, asOf, period, figures, tables } = await openReport(viewer, report ?? "", asked);
    return { report, question, asOf, period, figures, tables };
  },
  { scope: "reports:read" },
);
