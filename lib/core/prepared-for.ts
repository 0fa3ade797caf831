import type { Answers, Question } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { prepared, type Value } from "@/db/prepared";
import { anybodyWith, type Rights, rightsOf, type Viewer } from "./viewer";
import "server-only";

/** The same as `prepared`, of what a viewer may see: the statement is built once for all who have the same rights. */
export function preparedFor<Shape, Values extends Record<string, Value>, Questions extends Record<string, Question>>(
  build: (viewer: Viewer, shape: Shape, slots: Values) => Questions,
): (viewer: Viewer, shape: Shape, values: Values, from?: Reader) => Promise<Answers<Questions>> {
  const ask = prepared(({ rights, shape }: { rights: Rights; shape: Shape }, slots: Values & { viewerId: string }) =>
    build(anybodyWith(rights, slots.viewerId), shape, slots),
  );
  return (viewer, shape, values, from = db) =>
    ask(from, { rights: rightsOf(viewer), shape }, { ...values, viewerId: viewer.memberId ?? "" });
}
