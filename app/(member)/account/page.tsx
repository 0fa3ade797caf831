import type { Metadata } from "next";
import { countTokens } from "@/lib/accounts/count-tokens";
import { listOwnTokens } from "@/lib/accounts/list-tokens";
import { listOwnSessions } from "@/lib/accounts/own-account";
import { appUrl } from "@/lib/core/app-url";
import { requireViewer } from "@/lib/core/current-viewer";
import { ownChoices } from "@/lib/notifications/choose";
import { plural } from "../../_ui/format";
import { ButtonLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { NotificationChoices } from "./notification-choices";
import { OwnCalendar } from "./own-calendar";
import { Sessions } from "./sessions";
import { SignInMethods } from "./sign-in-methods";
import { Tokens } from "./tokens";

export const metadata: Metadata = { title: "Your account" };

/** How one gets in, where one is in, and what may act in one's name. */
export default async function AccountPage() {
  const viewer = await requireViewer("member", "/account");
  const [sessions, tokens] = [await listOwnSessions(viewer), await listOwnTokens(viewer)];
  const inForce = await countTokens(viewer, viewer.memberId);
  return (
    <Page width="form">
      <PageHeader
        title={`You are signed in on ${plural(sessions.length, "device")}`}
        context="How you sign in, where you are signed in, and which scripts may act for you."
        actions={
          <>
            <ButtonLink href={`/members/${viewer.slug}/facts`} variant="default">
              Your facts
            </ButtonLink>
            <ButtonLink href="/account/export" variant="default">
              Download your data
            </ButtonLink>
          </>
        }
      />
      <Sessions sessions={sessions} timeZone={viewer.timeZone} tokens={inForce} />
      <SignInMethods viewer={viewer} tokens={inForce} />
      <NotificationChoices {...(await ownChoices(viewer))} />
      <OwnCalendar base={appUrl()} />
      <Tokens tokens={tokens} timeZone={viewer.timeZone} />
    </Page>
  );
}
