import type { Metadata } from "next";
import { listSignInProviders } from "@/lib/accounts/provider-settings";
import { ButtonLink } from "../../../_ui/links";
import { NarrowPage } from "../../narrow-page";

export const metadata: Metadata = { title: "Not signed in" };

type Words = { title: string; context: string; back?: { href: string; label: string } };

const words: Record<string, (provider: string) => Words> = {
  unverified: (provider) => ({
    title: `${provider} has not confirmed your e-mail address`,
    context: `Confirm the address at ${provider} and try again. Or sign in with a link by e-mail, then connect ${provider} on your account page.`,
  }),
  unknown: (provider) => ({
    title: "Nobody here has that address",
    context: `${provider} gave an address that no member here has. Sign in with the address that your program knows and connect ${provider} on your account page, or ask your program manager for an invitation.`,
  }),
  disabled: () => ({
    title: "This account is closed",
    context: "It cannot be used at the moment. Your program manager or an administrator can tell you more.",
  }),
  taken: (provider) => ({
    title: `This ${provider} account belongs to another account here`,
    context: "Nothing was changed. Sign in with it to see which one, and disconnect it there first.",
    back: { href: "/account", label: "Back to your account" },
  }),
  AccessDenied: (provider) => ({
    title: `${provider} did not sign you in`,
    context: "You may have declined there. Nothing was changed.",
  }),
};

const broken = (provider: string): Words => ({
  title: `Signing in with ${provider} did not finish`,
  context: "It took too long, or the page was opened twice. Nothing was changed; try again.",
});

/** What a provider's refusal means and what to do about it. Unknown reasons say only that it broke off. */
export default async function SignInErrorPage({
  searchParams,
}: {
  searchParams: Promise<{ reason?: string; error?: string; provider?: string }>;
}) {
  const { reason, error, provider } = await searchParams;
  const name = listSignInProviders().find(({ id }) => id === provider)?.name ?? "The provider";
  const key = String(reason ?? error ?? "");
  const { title, context, back } = (Object.hasOwn(words, key) ? words[key] : undefined)?.(name) ?? broken(name);
  return (
    <NarrowPage title={title} context={context}>
      <ButtonLink href={back?.href ?? "/sign-in"}>{back?.label ?? "Back to sign in"}</ButtonLink>
    </NarrowPage>
  );
}
