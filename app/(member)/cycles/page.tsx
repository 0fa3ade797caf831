import type { Metadata } from "next";
import { Day } from "@/app/_ui/day";
import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import type { Params } from "@/app/_ui/search-params";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { listCycles } from "@/lib/cycles/list";
import { mayPlanCycle } from "@/lib/cycles/policy";
import { cycleStateNames } from "@/lib/cycles/state";
import classes from "./cycles.module.css";
import { scopeWords } from "./words";

export const metadata: Metadata = { title: "Renewal cycles" };

/** The renewal cycles of the programs that the viewer manages, the latest first. */
export default async function CyclesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const viewer = await requireViewer("manager", "/cycles");
  const asked = (await searchParams).program;
  const program = typeof asked === "string" ? asked : undefined;
  const cycles = await listCycles(viewer, { program });
  const { programs } = await catalogue();
  const mayPlan = programs.some(
    ({ key }) =>
      viewer.manages.some((scope) => scope.programKey === key) ||
      mayPlanCycle(viewer, { programKey: key, countries: null }),
  );
  const open = cycles.reduce((sum, { state, progress }) => sum + (state === "planned" ? 0 : progress.undecided), 0);
  const newHref = program ? `/cycles/new?program=${encodeURIComponent(program)}` : "/cycles/new";
  return (
    <Page>
      <PageHeader
        title={open > 0 ? `${plural(open, "renewal")} to decide` : "Renewal cycles"}
        context="A cycle gathers every term of a program that ends within some days."
        actions={
          mayPlan ? (
            <ButtonLink href={newHref} leftSection={<Icon name="plus" size={16} />}>
              Plan a cycle
            </ButtonLink>
          ) : null
        }
      />
      {cycles.length === 0 ? (
        <Empty title="No cycle yet">
          A cycle shows you every term that ends, reminds members who are short, keeps the decisions with their reasons,
          and sends the letters.
        </Empty>
      ) : (
        <table className={classes.list} aria-label="Renewal cycles" data-links>
          <thead>
            <tr>
              <th scope="col">Cycle</th>
              <th scope="col">Program</th>
              <th scope="col">State</th>
              <th scope="col">Decisions close</th>
              <th scope="col">Decided</th>
            </tr>
          </thead>
          <tbody>
            {cycles.map((cycle) => {
              const own = programs.find(({ key }) => key === cycle.programKey);
              return (
                <tr key={cycle.id}>
                  <th scope="row">
                    <TextLink href={`/cycles/${cycle.id}`} fw={600}>
                      {cycle.name}
                    </TextLink>
                    <Text size="sm" tone="second">
                      {scopeWords(cycle)}
                    </Text>
                  </th>
                  <td>{own ? <ProgramMark color={own.color} shape={own.shape} name={own.shortName} /> : null}</td>
                  <td>{cycleStateNames[cycle.state]}</td>
                  <td>
                    <Day day={cycle.decisionsCloseOn} />
                  </td>
                  <td>
                    {cycle.progress.decided} of {cycle.progress.all}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Page>
  );
}
