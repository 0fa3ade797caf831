import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Text } from "@/app/_ui/plain/text";
import type { Params } from "@/app/_ui/search-params";
import { Section } from "@/app/_ui/section";
import { requireViewer } from "@/lib/core/current-viewer";
import { findCycle } from "@/lib/cycles/get";
import { letterFields } from "@/lib/cycles/letters/fields";
import { letterKindNames, letterKinds } from "@/lib/cycles/letters/kinds";
import { lettersOfCycle } from "@/lib/cycles/letters/list";
import { lettersToPreview } from "@/lib/cycles/letters/preview";
import { letterTemplatesOf } from "@/lib/cycles/letters/templates";
import { mayEditLetters } from "@/lib/cycles/policy";
import { LetterForm } from "./letter-form";
import classes from "./letters.module.css";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export const metadata: Metadata = { title: "Letters" };

/** What a program writes for each decision, and each letter that waits as its member will read it. */
export default async function LettersPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/cycles/${id}/letters`;
  const viewer = await requireViewer("manager", path);
  const cycle = await findCycle(viewer, id);
  if (!cycle) notFound();
  const { kinds } = await lettersOfCycle(viewer, cycle);
  const waits = kinds.reduce((sum, { ready, held }) => sum + ready + held, 0);
  const asked = (await searchParams).kind;
  const waiting = kinds.find(({ ready, held }) => ready + held > 0)?.kind;
  const kind = letterKinds.find((one) => one === asked) ?? waiting ?? "renew_same";
  const template = (await letterTemplatesOf(viewer, cycle.programKey)).find((one) => one.kind === kind);
  if (!template) notFound();
  const letters = await lettersToPreview(viewer, cycle, kind);
  return (
    <Page width="reading">
      <PageHeader
        title={waits > 0 ? plural(waits, "letter waits", "letters wait") : "No letter waits"}
        context={<TextLink href={`/cycles/${id}`}>{cycle.name}</TextLink>}
      />
      <nav className={classes.kinds} aria-label="Kinds of letters">
        {kinds.map((one) => (
          <a
            key={one.kind}
            href={`${path}?kind=${one.kind}`}
            aria-current={one.kind === kind ? "page" : undefined}
            data-link
          >
            {letterKindNames[one.kind]} <span>{one.ready + one.held || ""}</span>
          </a>
        ))}
      </nav>
      <div className={classes.columns}>
        <Section title="As each member reads it">
          {letters.length === 0 ? (
            <Text tone="second">Letters appear here when a decision of this kind is made, until they have left.</Text>
          ) : null}
          {letters.map((letter) => (
            <details key={letter.id} className={classes.letter} open={letter === letters[0]}>
              <summary>
                <strong>{letter.name}</strong>
                <span>{letter.isHeld ? "no reason yet" : letter.subject}</span>
              </summary>
              <h3>{letter.subject}</h3>
              {letter.body.split("\n\n").map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </details>
          ))}
        </Section>
        <Section title="What every letter of this kind says">
          {mayEditLetters(viewer, cycle.programKey) ? (
            <LetterForm
              key={`${kind} ${template.version}`}
              programKey={cycle.programKey}
              template={template}
              fields={Object.entries(letterFields).map(([name, what]) => ({ name, what }))}
            />
          ) : (
            <>
              <Text weight={600}>{template.subject}</Text>
              <p className={classes.body}>{template.body}</p>
            </>
          )}
        </Section>
      </div>
    </Page>
  );
}
