import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { listDemoPeople } from "@/lib/accounts/demo-accounts";
import { listSignInProviders } from "@/lib/accounts/provider-settings";
import { safeReturnPath } from "@/lib/accounts/return-path";
import { hasAccounts } from "@/lib/accounts/set-up";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn } from "@/lib/core/viewer";
import { TextLink } from "../../_ui/links";
import { NarrowPage } from "../narrow-page";
import { DemoAccounts } from "./demo-accounts";
import { LinkForm } from "./link-form";
import { PasswordForm } from "./password-form";
import { ProviderButtons } from "./provider-buttons";

export const metadata: Metadata = { title: "Sign in" };

/** Every way in that this installation has; who is in already is led on. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ returnTo?: string }> }) {
  const returnTo = safeReturnPath((await searchParams).returnTo);
  if (isSignedIn(await currentViewer())) redirect(returnTo);
  const [demo, providers, isOpen] = [await listDemoPeople(), listSignInProviders(), await hasAccounts()];
  return (
    <NarrowPage
      title={demo.length > 0 ? "Look around as one of them" : "Sign in"}
      context={
        isOpen ? (
          contextOf(demo.length > 0)
        ) : (
          <>
            Nobody can sign in here yet. <TextLink href="/setup">Make the first administrator</TextLink>.
          </>
        )
      }
    >
      {demo.length > 0 ? <DemoAccounts accounts={demo} returnTo={returnTo} /> : null}
      <LinkForm returnTo={returnTo} />
      {providers.length > 0 ? <ProviderButtons providers={providers} returnTo={returnTo} /> : null}
      <PasswordForm returnTo={returnTo} />
    </NarrowPage>
  );
}

function contextOf(isDemo: boolean): string {
  return isDemo ? "This is a demo; everybody in it is made up." : "No password to remember: you get a link by e-mail.";
}
