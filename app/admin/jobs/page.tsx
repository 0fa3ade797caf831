import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { type ListedJob, listJobs } from "@/lib/jobs/list";
import { Instant } from "../../_ui/day";
import { Empty } from "../../_ui/empty";
import { plural } from "../../_ui/format";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Text } from "../../_ui/plain/text";
import { Section } from "../../_ui/section";
import { JobRow } from "./job-row";
import classes from "./jobs.module.css";

export const metadata: Metadata = { title: "Jobs" };

/** What Tenet does by itself: what was given up, what waits, and what comes by the clock. */
export default async function JobsPage() {
  const viewer = await requireViewer("administrator", "/admin/jobs");
  const { dead, open, schedules } = await listJobs(viewer);
  const { timeZone } = viewer;
  return (
    <Page width="reading">
      <PageHeader
        title={dead.length > 0 ? `${plural(dead.length, "job")} failed` : "Jobs run as they should"}
        context="Tenet does these by itself, after a change or by the clock. What fails is tried again for a day."
      />
      {dead.length > 0 ? <Jobs title="Failed" jobs={dead} timeZone={timeZone} /> : null}
      {open.length > 0 ? (
        <Jobs title="Waiting or running" jobs={open} timeZone={timeZone} />
      ) : (
        <Empty title="Nothing waits">Mail that is to be sent comes here for a moment.</Empty>
      )}
      <Section title="By the clock">
        <ul className={classes.list}>
          {schedules.map(({ name, label, nextAt }) => (
            <li key={name} className={classes.job}>
              <Text weight={600}>{label}</Text>
              {nextAt ? (
                <Text size="sm" tone="second">
                  Next on <Instant at={nextAt} timeZone={timeZone} />
                </Text>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function Jobs({ title, jobs, timeZone }: { title: string; jobs: ListedJob[]; timeZone: string }) {
  return (
    <Section title={title}>
      <ul className={classes.list}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} timeZone={timeZone} />
        ))}
      </ul>
    </Section>
  );
}
