import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { listOutbox } from "@/lib/mail/list-outbox";
import { Empty } from "../../_ui/empty";
import { ButtonLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Mail } from "./mail";

export const metadata: Metadata = { title: "Outbox" };

/** The mail that Tenet wrote: kept here where there is no SMTP, else with what became of it. */
export default async function OutboxPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const viewer = await requireViewer("administrator", "/admin/outbox");
  const { before } = await searchParams;
  const { mails, next } = await listOutbox(viewer, typeof before === "string" ? before : undefined);
  const hasSmtp = Boolean(process.env.SMTP_URL);
  const troubled = mails.filter(({ state }) => state === "failed").length;
  return (
    <Page width="reading">
      <PageHeader
        title={titleOf(hasSmtp, troubled)}
        context={
          hasSmtp ? "The newest first, each with its state." : "Set SMTP_URL to send it. Open a mail to read it."
        }
      />
      {mails.length === 0 ? (
        <Empty title="No mail yet">You find links to sign in, invitations and returned activities here.</Empty>
      ) : (
        mails.map((mail) => <Mail key={mail.id} mail={mail} timeZone={viewer.timeZone} hasSmtp={hasSmtp} />)
      )}
      {next ? (
        <ButtonLink href={`/admin/outbox?before=${next}`} variant="default" mt="md">
          Older mail
        </ButtonLink>
      ) : null}
    </Page>
  );
}

function titleOf(hasSmtp: boolean, troubled: number): string {
  if (!hasSmtp) return "Tenet does not send mail";
  return troubled > 0 ? `${troubled} of the latest could not be sent` : "All mail is sent";
}
