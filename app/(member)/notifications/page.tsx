import type { Metadata } from "next";
import { NotificationGroups } from "@/app/_notifications/groups";
import { ReadAll } from "@/app/_notifications/read-all";
import { openRows, rowsOf } from "@/app/_notifications/rows-of";
import { answerHeadline, readLine } from "@/app/_notifications/words";
import { Empty } from "@/app/_ui/empty";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import type { Params } from "@/app/_ui/search-params";
import { requireViewer } from "@/lib/core/current-viewer";
import { answersInPlace } from "@/lib/inbox/answers-in-place";
import { viewerFrame } from "@/lib/inbox/frame";
import { listOpenNotifications, listReadNotifications } from "@/lib/notifications/list";

export const metadata: Metadata = { title: "Notifications" };

/** What the viewer was told, by what it wants of them, and below it what they have read. */
export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const viewer = await requireViewer("member", "/notifications");
  const params = await searchParams;
  const after = typeof params.after === "string" ? params.after : null;
  const { notifications } = await viewerFrame(viewer);
  const found = await listOpenNotifications(viewer);
  const open = openRows(found, viewer.timeZone, await answersInPlace(viewer, found));
  const { rows, next } = await listReadNotifications(viewer, after);
  const done = rowsOf(rows, viewer.timeZone);
  const { toAnswer, toRead } = notifications;
  const isEmpty = toAnswer + toRead + done.length === 0 && !after;
  return (
    <Page width="reading">
      <PageHeader
        title={answerHeadline(toAnswer)}
        context={readLine(toRead)}
        actions={toAnswer + toRead > 0 ? <ReadAll /> : null}
      />
      {isEmpty ? (
        <Empty title="Nobody has told you anything yet" second={{ href: "/account", label: "How you are told" }}>
          What is confirmed, comes back or is written to you stands here.
        </Empty>
      ) : (
        <NotificationGroups open={after ? null : open} done={done} />
      )}
      <Pager path="/notifications" params={params} next={next} />
    </Page>
  );
}
