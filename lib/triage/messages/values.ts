import { and, asc, eq } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { members, programs, termStandings, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { type Day, dayInWords, daysBetween, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { missingInWords } from "@/lib/requirements/missing";
import { requirementNames } from "@/lib/requirements/names";
import { standingsOfTerms } from "@/lib/requirements/standings";
import { termManagedBy } from "@/lib/terms/policy";
import { type AttentionReason, factReasonNames } from "../attention";
import type { messageFields } from "./kinds";
import "server-only";

type Values = Record<keyof typeof messageFields, string>;

export type Addressee = {
  termId: string;
  memberId: string;
  programKey: string;
  name: string;
  country: string | null;
  values: Values;
};

/** The members of these terms with what is filled into a message to each, as of today where they live; of the terms that the viewer manages. By name. */
export async function addresseesOf(from: Reader, viewer: Viewer, termIds: readonly string[]): Promise<Addressee[]> {
  const rows = await inChunks([...termIds], (some) =>
    from
      .select({
        ...{ term: terms, program: programs.name, name: members.name, country: members.country },
        ...{ timeZone: members.timeZone, lastOn: termStandings.lastOn, reasons: termStandings.reasons },
      })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .innerJoin(programs, eq(programs.key, terms.programKey))
      .leftJoin(termStandings, eq(termStandings.termId, terms.id))
      .where(and(isAmong(terms.id, some), termManagedBy(viewer)))
      .orderBy(asc(members.nameFolded), asc(terms.id)),
  );
  const asked = rows.map((row) => ({ ...row, day: today(row.timeZone ?? "UTC") }));
  const standings = await standingsOfTerms(from, viewer, { asked });
  const names = await requirementNames(viewer, from);
  return asked.map(({ term, program, name, country, lastOn, reasons, day }) => {
    const standing = standings.get(term.id)?.standing;
    const { level, endsOn } = term;
    return {
      ...{ termId: term.id, memberId: term.memberId, programKey: term.programKey, name, country },
      values: {
        ...{ name, program, level: level ?? "", manager: viewer.name ?? "" },
        missing: standing ? missingInWords(standing, names) : "",
        "days left": endsOn && endsOn >= day ? daysInWordsLeft(day, endsOn) : "",
        ends: endsOn ? dayInWords(endsOn) : "",
        "last contribution": lastOn ? dayInWords(lastOn) : "",
        facts: factLines((reasons ?? []) as AttentionReason[]),
      },
    };
  });
}

function daysInWordsLeft(day: Day, endsOn: Day): string {
  const days = daysBetween(day, endsOn);
  return days === 1 ? "1 day" : `${days} days`;
}

function factLines(reasons: readonly AttentionReason[]): string {
  return reasons
    .flatMap((reason) => {
      if (reason.code === "fact_ended") return `- ${factReasonNames[reason.kind]} ended on ${dayInWords(reason.on)}`;
      if (reason.code === "fact_ends") return `- ${factReasonNames[reason.kind]} ends on ${dayInWords(reason.on)}`;
      return [];
    })
    .join("\n");
}
