import { queryEndpoint } from "@/lib/core/endpoint";
import { openReport } from "@/lib/reports/registry";

/** A report's figures and tables, with the filter of its page in the query string. */
export const GET = queryEndpoint(
  async (viewer, { report, ...asked }) => {
    const { question, asOf, period, figures, tables } = await openReport(viewer, report ?? "", asked);
    return { report, question, asOf, period, figures, tables };
  },
  { scope: "reports:read" },
);
