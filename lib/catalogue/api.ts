import type { Viewer } from "@/lib/core/viewer";
import { catalogue } from "./get";
import "server-only";

/** The programs with their goals and traits as data, in order; retired ones say since when. */
export async function programRecords(_viewer: Viewer) {
  const { programs } = await catalogue();
  return {
    items: programs.map(
      ({
        position,
        detailName,
        detailExamples,
        asksWhenQuietSince: _since,
        asksWhenGroupsQuietSince: _groupsSince,
        goals,
        traits,
        ...program
      }) => ({
        ...program,
        detail: { name: detailName, examples: detailExamples },
        goals: goals.map(({ position: _place, programKey, ...goal }) => goal),
        traits: traits.map(({ position: _place, programKey, ...trait }) => trait),
      }),
    ),
  };
}

/** The principles as data, by number. */
export async function principleRecords(_viewer: Viewer) {
  return { items: (await catalogue()).principles };
}

/** The types of activity as data, in order, with the numbers each asks for. */
export async function activityTypeRecords(_viewer: Viewer) {
  const { activityTypes } = await catalogue();
  return { items: activityTypes.map(({ position, ...type }) => type) };
}
