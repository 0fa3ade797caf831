import type { Metadata } from "next";
import { findLinkAddress } from "@/lib/accounts/find-link-address";
import { ConfirmForm } from "../confirm-form";
import { NarrowPage } from "../narrow-page";
import classes from "../narrow-page.module.css";
import { NewPasswordForm } from "../new-password-form";
import { UsedLink } from "../used-link";
import { accept } from "./actions";

export const metadata: Metadata = { title: "Your invitation" };

/** Where an invitation leads: in at once, or with a password of one's own. */
export default async function InvitationPage({ searchParams }: { searchParams: Promise<{ link?: string }> }) {
  const { link } = await searchParams;
  const email = await findLinkAddress("invite", link);
  if (!email || typeof link !== "string") return <UsedLink href="/sign-in" label="Have a link sent" />;
  return (
    <NarrowPage
      title="Your place is ready"
      context={`You sign in as ${email}. Later you can sign in again with a link by e-mail.`}
    >
      <ConfirmForm action={accept} hidden={{ secret: link }} label="Sign in" />
      <p className={classes.or}>or, if you prefer a password</p>
      <NewPasswordForm action={accept} secret={link} email={email} label="Set it and sign in" />
    </NarrowPage>
  );
}
