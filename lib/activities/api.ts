import { parse } from "@/lib/core/command";
import { dayPage } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import { activityFilter } from "./filter";
import { type ActivityWithDetails, getActivity } from "./get";
import { listAndCountActivities } from "./list";
import { activityRecordChoice } from "./schema";
import "server-only";
import { z } from "zod";

const activityListQuestion = z.object({ ...activityFilter.shape, ...dayPage.shape });

/** One activity as data; refuses as missing what the viewer may not see. */
export async function activityRecord(viewer: Viewer, asked: Record<string, string>) {
  const { id } = parse(activityRecordChoice, asked);
  const [record] = await activitiesAsData(viewer, [await getActivity(viewer, id)]);
  return record;
}

/** A page of what the filter names, newest first unless `sort=day`, with `next` to send as `after`; `total` is exact up to 1,000. */
export async function activityRecords(viewer: Viewer, asked: Record<string, string>) {
  const { sort, after, limit, ...filter } = parse(activityListQuestion, asked);
  const { rows, next, count } = await listAndCountActivities(viewer, filter, { sort, after, limit });
  return { total: Math.min(count, 1000), isMore: count > 1000, next, items: await activitiesAsData(viewer, rows) };
}

async function activitiesAsData(viewer: Viewer, rows: readonly ActivityWithDetails[]) {
  const ids = [...new Set(rows.flatMap(({ credits }) => credits.flatMap((credit) => credit.memberId ?? [])))];
  const seen = new Map((await memberOptions(viewer, ids)).map((member) => [member.id, member]));
  return rows.map((row) => {
    const tags = row.tags.filter((tag) => tag.removedAt === null);
    const told = ({ reason, confirmedAt }: (typeof tags)[number]) => ({ reason, isConfirmed: confirmedAt !== null });
    return {
      id: row.id,
      type: row.type,
      title: row.title,
      startsOn: row.isDayOpen ? null : row.startsOn,
      endsOn: row.endsOn,
      state: row.state,
      visibility: row.visibility,
      language: row.language,
      country: row.country,
      countryAsWritten: row.countryAsWritten,
      city: row.city,
      description: row.description,
      links: row.links,
      figures: row.figures.map(({ key, value, source, asOf }) => ({ key, value, source, asOf })),
      reach: row.reach,
      credits: row.credits
        .filter((credit) => credit.declinedAt === null)
        .map(({ memberId, guestName, part }) => {
          const member = memberId ? seen.get(memberId) : null;
          return { memberId: member?.id ?? null, slug: member?.slug ?? null, name: member?.name ?? guestName, part };
        }),
      goals: tags.flatMap((tag) => (tag.goalKey ? [{ key: tag.goalKey, ...told(tag) }] : [])),
      principles: tags.flatMap((tag) => (tag.principleKey ? [{ key: tag.principleKey, ...told(tag) }] : [])),
      programs: row.programs.map(({ programKey, counts }) => ({ key: programKey, counts })),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      version: row.version,
    };
  });
}
