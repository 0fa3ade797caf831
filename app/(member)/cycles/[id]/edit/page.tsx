import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { findCycle } from "@/lib/cycles/get";
import { mayPlanCycle } from "@/lib/cycles/policy";
import { cycleChoices } from "../../_form/choices";
import { CycleForm } from "../../_form/cycle-form";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Change the cycle" };

/** The days of a cycle and which terms it gathers; for whoever may plan it. */
export default async function EditCyclePage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer("manager", `/cycles/${id}/edit`);
  const cycle = await findCycle(viewer, id);
  if (!cycle || !mayPlanCycle(viewer, cycle)) notFound();
  const { programs, levels, countries } = await cycleChoices(viewer);
  const { programKey, name, level, endsFrom, endsTo, opensOn, remindOn, decisionsCloseOn } = cycle;
  const { lettersLastOn, appealsUntil } = cycle;
  return (
    <Page width="form">
      <PageHeader title={`Change ${name}`} />
      <CycleForm
        seen={{ id, version: cycle.version }}
        today={today(viewer.timeZone)}
        programs={programs}
        levels={levels}
        countries={countries}
        cancelHref={`/cycles/${id}`}
        values={{
          ...{ programKey, name, level: level ?? "", countries: cycle.countries ?? [], endsFrom, endsTo, opensOn },
          ...{ remindOn, decisionsCloseOn, lettersLastOn, appealsUntil },
        }}
      />
    </Page>
  );
}
