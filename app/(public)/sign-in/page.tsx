import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { demoPeople } from "@/lib/accounts/demo/queries";
import { hasAccounts } from "@/lib/accounts/queries";
import { localPath } from "@/lib/accounts/rules";
import { currentViewer } from "@/lib/current-viewer";
import { namedProviders } from "@/lib/providers";
import { isSignedIn } from "@/lib/viewer";
import { TextLink } from "../../_ui/links";
import { Narrow } from "../narrow";
import { DemoAccounts } from "./demo-accounts";
import { LinkForm } from "./link-form";
import { PasswordForm } from "./password-form";
import { ProviderButtons } from "./provider-buttons";

export const metadata: Metadata = { title: "Sign in" };

/** Every way in that this installation has; who is in already is led on. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ returnTo?: string }> }) {
  const returnTo = localPath((await searchParams).returnTo);
  if (isSignedIn(await currentViewer())) redirect(returnTo);
  const [demo, providers, isOpen] = [await demoPeople(), namedProviders(), await hasAccounts()];
  return (
    <Narrow
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
    </Narrow>
  );
}

function contextOf(isDemo: boolean): string {
  return isDemo ? "This is a demo; everybody in it is made up." : "No password to remember: you get a link by e-mail.";
}
