import type { Metadata } from "next";
import { countTokensOfAddress } from "@/lib/accounts/count-tokens";
import { findLinkAddress } from "@/lib/accounts/find-link-address";
import { NarrowPage } from "../../narrow-page";
import { NewPasswordForm } from "../../new-password-form";
import { UsedLink } from "../../used-link";
import { setNewPassword } from "../actions";

export const metadata: Metadata = { title: "Set a new password" };

/** Where the link in the mail leads; setting the password spends it. */
export default async function ResetConfirmPage({ searchParams }: { searchParams: Promise<{ link?: string }> }) {
  const { link } = await searchParams;
  const email = await findLinkAddress("reset", link);
  if (!email || typeof link !== "string") return <UsedLink href="/reset" label="Have a new link sent" />;
  return (
    <NarrowPage title="Choose a new password" context={`For ${email}. You are signed out everywhere else.`}>
      <NewPasswordForm
        action={setNewPassword}
        secret={link}
        email={email}
        tokens={await countTokensOfAddress(email)}
        label="Set it and sign in"
      />
    </NarrowPage>
  );
}
