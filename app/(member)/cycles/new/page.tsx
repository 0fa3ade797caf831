import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import type { Params } from "@/app/_ui/search-params";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { cycleChoices } from "../_form/choices";
import { CycleForm } from "../_form/cycle-form";

export const metadata: Metadata = { title: "Plan a cycle" };

/** Plans the next renewal round of a program; for its managers and administrators. */
export default async function NewCyclePage({ searchParams }: { searchParams: Promise<Params> }) {
  const viewer = await requireViewer("manager", "/cycles/new");
  const { programs, levels, countries, ownCountries } = await cycleChoices(viewer);
  const asked = (await searchParams).program;
  const program = programs.find(({ value }) => value === asked) ?? programs[0];
  if (!program) notFound();
  const day = today(viewer.timeZone);
  const nextMonth = `${addMonths(day, 1).slice(0, 7)}-01`;
  const quarterLater = addDays(addMonths(nextMonth, 3), -1);
  return (
    <Page width="form">
      <PageHeader title="Plan a renewal cycle" context="You can change all of it later." />
      <CycleForm
        today={day}
        programs={programs}
        levels={levels}
        countries={countries}
        cancelHref="/cycles"
        values={{
          programKey: program.value,
          name: `${program.label} ${nextMonth.slice(0, 4)}`,
          level: "",
          countries: ownCountries,
          endsFrom: nextMonth,
          endsTo: quarterLater,
          opensOn: day,
          remindOn: [addDays(day, 7)],
          decisionsCloseOn: addDays(day, 21),
          lettersLastOn: addDays(day, 25),
          appealsUntil: addDays(day, 40),
        }}
      />
    </Page>
  );
}
