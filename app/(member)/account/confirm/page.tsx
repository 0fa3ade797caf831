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
          title="This link confirms nothing any longer"
          context="It works once, for an hour. Your account page sends a new one."
        />
        <ButtonLink href="/account">Your account</ButtonLink>
      </Page>
    );
  }
  return (
    <Page width="form">
      <PageHeader title="Is this address yours?" context={`From then on a link to ${email} lets you in.`} />
      <ConfirmButton secret={asked} />
    </Page>
  );
}
