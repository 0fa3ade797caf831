import { databaseChecks } from "@/db/verify";
import { verifyAudit } from "@/lib/audit/verify";
import { systemViewer } from "@/lib/core/viewer";
import { groupEventsChecks } from "@/lib/events/verify";
import { metricsChecks } from "@/lib/metrics/verify";
import { standingsCheck } from "@/lib/triage/verify";
import { type CommandLine, failed } from "../command-line";

const shown = 20;

export const verify: CommandLine = {
  name: "verify",
  summary:
    "Check the database: pages, foreign keys, guards, audit, full-text index, and every summary against a recount.",
  more: ["Changes nothing. Exit code 0: all is well. 1: something is wrong; each fault is listed."],
  run: async () => {
    const viewer = systemViewer("command line");
    const checks = [
      ...(await databaseChecks()),
      await verifyAudit(viewer),
      ...(await metricsChecks(viewer)),
      ...(await groupEventsChecks(viewer)),
      await standingsCheck(viewer),
    ];
    const isWell = checks.every((check) => check.faults.length === 0);
    const lines = checks.flatMap(({ name, looked, faults }) => [
      `${faults.length === 0 ? "ok    " : "FAULTY"}  ${name} (${looked.toLocaleString("en")})`,
      ...faults.slice(0, shown).map((fault) => `          ${fault}`),
      ...(faults.length > shown ? [`          and ${faults.length - shown} more`] : []),
    ]);
    return { lines, data: { isWell, checks }, code: isWell ? 0 : failed };
  },
};
