import type { z } from "zod";
import type { Viewer } from "@/lib/core/viewer";
import { type termApiQuery, termRecords } from "@/lib/terms/api";
import { lastQuietAnswers } from "./quiet/last-answers";
import "server-only";

/** A page of the terms that the viewer may see, each for its managers with what the member answered last who was asked how they are. */
export async function termRecordsWithAnswers(viewer: Viewer, asked: z.output<typeof termApiQuery>) {
  const { items, ...page } = await termRecords(viewer, asked);
  const answers = await lastQuietAnswers(
    viewer,
    items.map(({ memberId }) => memberId),
  );
  return {
    ...page,
    items: items.map((term) => ({
      ...term,
      quietAnswer: answers.get(`${term.memberId} ${term.programKey}`) ?? null,
    })),
  };
}
