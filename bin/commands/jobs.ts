import { systemViewer } from "@/lib/core/viewer";
import { allJobs } from "@/lib/jobs/all";
import { type ListedJob, listJobs } from "@/lib/jobs/list";
import { runDueJobs } from "@/lib/jobs/runner";
import { type CommandLine, partly } from "../command-line";

export const jobs: CommandLine = {
  name: "jobs",
  usage: "[--run]",
  summary: "List what Tenet does by itself: jobs that failed, wait or run, and what comes by the clock.",
  options: { run: { type: "boolean", says: "first run what is due now, such as mail, reminders and clean-up" } },
  more: [
    "The server runs jobs by itself; --run is for whoever prefers cron. Both at once do each job once.",
    "Exit code 0: all is well. 2: with --run, something failed; it is tried again later.",
  ],
  run: async ({ options }) => {
    const ran = options.run === true ? await runDueJobs(allJobs()) : null;
    const { dead, open, schedules } = await listJobs(systemViewer("command line"));
    const lines = [
      ...(ran ? [`Ran ${ran.done + ran.failed}: ${ran.done} done, ${ran.failed} failed.`] : []),
      ...[...dead, ...open].map(lineOf),
      ...schedules.map(({ label, nextAt }) => `by the clock  ${nextAt?.toISOString() ?? "never"}  ${label}`),
    ];
    return { lines, data: { ran, dead, open, schedules }, code: ran && ran.failed > 0 ? partly : 0 };
  },
};

function lineOf({ state, runAt, label, attempts, lastError }: ListedJob): string {
  const tries = attempts > 0 ? `, tries: ${attempts}` : "";
  return `${state.padEnd(12)}  ${runAt.toISOString()}  ${label}${tries}${lastError ? `: ${lastError}` : ""}`;
}
