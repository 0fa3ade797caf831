import type { Metadata } from "next";
import { findLinkAddress } from "@/lib/accounts/find-link-address";
import { requireViewer } from "@/lib/core/current-viewer";
import { ButtonLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { ConfirmButton } from "./confirm-button";

export const metadata: Metadata = { title: "Confirm an address" };

/** Where the link that confirms an address leads. Only the button spends it, since scanners open every link in a mail. */
export default async function ConfirmAddressPage({ searchParams }: { searchParams: Promise<{ link?: string }> }) {
  const { link } = await searchParams;
  const asked = typeof link === "string" ? link : "";
  await requireViewer("member", `/account/confirm?link=${encodeURIComponent(asked)}`);
  const email = await findLinkAddress("verify_identity", asked);
  if (!email) {
    return (
      <Page width="form">
        <PageHeader
          title="This link no longer works"
          context="It works once, for an hour. You can ask for a new one on your account page."
        />
        <ButtonLink href="/account">Your account</ButtonLink>
      </Page>
    );
  }
  return (
    <Page width="form">
      <PageHeader title="Is this address yours?" context={`After that you can sign in with a link to ${email}.`} />
      <ConfirmButton secret={asked} />
    </Page>
  );
}
