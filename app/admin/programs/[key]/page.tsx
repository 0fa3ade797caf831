import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { catalogue } from "@/lib/catalogue/get";
import { groupKindKeys } from "@/lib/catalogue/schema";
import { requireViewer } from "@/lib/core/current-viewer";
import { plural } from "../../../_ui/format";
import { TextLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { ProgramMark } from "../../../_ui/program-mark";
import { Section } from "../../../_ui/section";
import { NounList } from "../../_catalogue/noun-list";
import { RetireButton } from "../../_catalogue/retire-button";
import { staysWords, usesHref } from "../../_catalogue/uses";
import { factsOf, marksFor } from "../marks";
import { ProgramForm } from "../program-form";

type Props = { params: Promise<{ key: string }> };
const known = cache(() => catalogue());
const choiceOf = ({ key, retiredAt }: { key: string; retiredAt: Date | null }, name: string) => ({
  value: key,
  label: retiredAt ? `${name} (retired)` : name,
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params;
  return { title: (await known()).programs.find((program) => program.key === key)?.name ?? "Programs" };
}

/** One program: its goals and traits first, what it says of itself below. */
export default async function ProgramPage({ params }: Props) {
  const { key } = await params;
  const viewer = await requireViewer("administrator", `/admin/programs/${key}`);
  const { programs, principles } = await known();
  const program = programs.find((one) => one.key === key);
  if (!program) notFound();
  const uses = await getCatalogueUsage(viewer);
  const [counted, running] = [uses.programs.get(key) ?? 0, uses.terms.get(key) ?? 0];
  const { name, version, retiredAt, color, shape, goals, traits } = program;
  const marks = marksFor(programs, program);
  const isRetired = retiredAt !== null;
  return (
    <Page width="form">
      <PageHeader
        title={<ProgramMark color={color} shape={shape} name={name} size={16} />}
        count={isRetired ? "retired" : undefined}
        context={
          <>
            {plural(running, "running term")},{" "}
            {counted > 0 ? (
              <TextLink href={usesHref({ program: key })}>
                {plural(counted, "activity", "activities")} that count
              </TextLink>
            ) : (
              "no activity that counts yet"
            )}
            . <TextLink href={`/reports/program?program=${key}`}>See the report</TextLink>.{" "}
            <TextLink href={`/admin/programs/${key}/requirements`}>Edit what it asks of members</TextLink>.{" "}
            <TextLink href={`/admin/programs/${key}/stages`}>Edit its stages</TextLink>.
          </>
        }
        actions={
          <RetireButton noun="program" {...{ name, isRetired, choice: { key, version }, stays: staysWords(counted) }} />
        }
      />
      <Section title="Goals" note="What the program is for. Each activity says which it advances.">
        <NounList
          noun="goal"
          programKey={key}
          items={goals.map(({ programKey: _, position: _place, retiredAt: gone, ...goal }) => ({
            ...goal,
            isRetired: gone !== null,
            uses: uses.goals.get(goal.key) ?? 0,
          }))}
        />
      </Section>
      <Section
        title="Traits"
        note="What it looks for in people. The renewal card counts what you choose here as showing a trait; what Tenet starts with is its own reading, not official."
      >
        <NounList
          noun="trait"
          programKey={key}
          evidence={{
            goals: goals.map((goal) => choiceOf(goal, goal.name)),
            principles: principles.map((one) => choiceOf(one, `${one.number} ${one.name}`)),
          }}
          items={traits.map(({ programKey: _, position: _place, retiredAt: gone, text, ...trait }) => ({
            ...{ ...trait, name: text },
            isRetired: gone !== null,
          }))}
        />
      </Section>
      <Section title="The program itself">
        <ProgramForm
          key={version}
          facts={factsOf(program, marks)}
          marks={marks}
          groupKinds={[...groupKindKeys]}
          present={{ key, version }}
        />
      </Section>
    </Page>
  );
}
