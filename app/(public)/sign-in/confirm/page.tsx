import type { Metadata } from "next";
import { findLinkAddress } from "@/lib/accounts/find-link-address";
import { ConfirmForm } from "../../confirm-form";
import { NarrowPage } from "../../narrow-page";
import { UsedLink } from "../../used-link";
import { enterByLink } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

/** Where the link in the mail leads. Only the button spends it, since scanners open every link in a mail. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ link?: string }> }) {
  const { link } = await searchParams;
  const email = await findLinkAddress("sign_in", link);
  if (!email || typeof link !== "string") return <UsedLink href="/sign-in" label="Have a new link sent" />;
  return (
    <NarrowPage title="One more step" context={`This signs you in as ${email}.`}>
      <ConfirmForm action={enterByLink} hidden={{ secret: link }} label="Sign in" />
    </NarrowPage>
  );
}
