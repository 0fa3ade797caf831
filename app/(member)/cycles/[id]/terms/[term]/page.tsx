import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { now } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { findCard } from "@/lib/cycles/card";
import { renewalDays } from "@/lib/terms/renewal-days";
import { decidedWords } from "../../../words";
import { AppealPane } from "./appeal-pane";
import classes from "./card.module.css";
import { CardHead } from "./card-head";
import { CardRequirements } from "./card-requirements";
import { CardCoverage } from "./coverage";
import { DecidePane } from "./decide-pane";
import { EarlierTerms } from "./earlier-terms";
import { Highlights } from "./highlights";
import { CardNotes } from "./notes";
import { CardTraits } from "./traits";
import { YearByYear } from "./year-by-year";

type Props = { params: Promise<{ id: string; term: string }> };

export const metadata: Metadata = { title: "Renewal card" };

/** One term on one page and one print, with what the reviewer can decide beside it. */
export default async function CardPage({ params }: Props) {
  const { id, term: termId } = await params;
  const path = `/cycles/${id}/terms`;
  const viewer = await requireViewer("manager", `${path}/${termId}`);
  const card = await findCard(viewer, { cycleId: id, termId });
  if (!card) notFound();
  const { term, decision, place, appeal, conflicts } = card;
  const hrefOf = (one: string | null) => one && `${path}/${one}`;
  const next = renewalDays({ ...term, usual: card.program });
  const options = {
    ...{ cycleId: id, termId, termVersion: term.version, levels: card.levels, level: term.level },
    ...{ today: term.today, endsOn: term.endsOn, nextEndsOn: next?.endsOn ?? null },
    refused: card.refused,
    name: term.member.name,
  };
  return (
    <div className={classes.desk}>
      <article className={classes.card} aria-label={`Renewal card of ${term.member.name}`}>
        <CardHead card={card} path={path} />
        <EarlierTerms card={card} />
        <div className={classes.columns}>
          <CardRequirements card={card} />
          <YearByYear card={card} />
          <CardCoverage card={card} />
          <CardTraits card={card} />
          <Highlights card={card} />
          <CardNotes viewer={viewer} card={card} />
        </div>
      </article>
      {appeal && !appeal.isMine ? (
        <AppealPane key={termId} {...options} appeal={appeal} />
      ) : (
        <DecidePane
          key={`${termId} ${decision?.id} ${decision?.version}`}
          {...options}
          isOwn={card.isOwn}
          isOpen={card.cycle.opensOn <= term.today}
          conflicts={{ employer: conflicts.employer, creditedOn: conflicts.creditedOn?.on ?? null }}
          decided={
            decision && {
              ...{ id: decision.id, version: decision.version, by: decision.by, reason: decision.reason },
              ...{ letterState: decision.letterState, minutesLeft: decision.minutesLeft },
              words: decidedWords(decision),
              isLate: decision.letterDueAt !== null && decision.letterDueAt <= now(),
            }
          }
          waitsForAnother={appeal !== null}
          hrefs={{
            before: hrefOf(place.before),
            after: hrefOf(place.after),
            next: hrefOf(place.next),
            cycle: `/cycles/${id}`,
          }}
        />
      )}
    </div>
  );
}
