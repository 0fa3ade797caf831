import { Group, Stack, Text } from "@mantine/core";
import { getOwnAccount, listOwnProviders } from "@/lib/accounts/own-account";
import { listSignInProviders } from "@/lib/accounts/provider-settings";
import { signInMethodName } from "@/lib/accounts/session-labels";
import type { Viewer } from "@/lib/core/viewer";
import { ActButton } from "../../_ui/action-button";
import { Instant } from "../../_ui/day";
import { Section } from "../../_ui/section";
import { disconnect } from "./actions";
import { ConnectButton } from "./connect-button";
import { Addresses } from "./email-addresses";
import { PasswordForm } from "./password-form";

/** Addresses that get a link, the password, and providers. */
export async function SignInMethods({ viewer, tokens }: { viewer: Viewer; tokens: number }) {
  const [{ hasPassword, addresses }, connections] = [await getOwnAccount(viewer), await listOwnProviders(viewer)];
  const providers = listSignInProviders();
  const nameOf = (id: string) => providers.find((provider) => provider.id === id)?.name ?? signInMethodName(id);
  const free = providers.filter(({ id }) => !connections.some(({ provider }) => provider === id));
  return (
    <>
      <Section title="Link by e-mail">
        <Addresses addresses={addresses} editHref={`/members/${viewer.slug}/edit`} />
      </Section>
      <Section title="Password" note={hasPassword ? undefined : "You have none. You do not need one."}>
        <PasswordForm hasPassword={hasPassword} tokens={tokens} />
      </Section>
      {connections.length + free.length > 0 ? (
        <Section title="Other accounts to sign in with">
          <Stack gap="sm">
            {connections.map(({ id, provider, createdAt }) => (
              <Group key={id} gap="md">
                <Text>
                  {nameOf(provider)}, since <Instant at={createdAt} timeZone={viewer.timeZone} />
                </Text>
                <ActButton act={disconnect.bind(null, id)} done={`You can no longer sign in with ${nameOf(provider)}.`}>
                  Disconnect
                </ActButton>
              </Group>
            ))}
            <Group gap="xs">
              {free.map((provider) => (
                <ConnectButton key={provider.id} {...provider} />
              ))}
            </Group>
          </Stack>
        </Section>
      ) : null}
    </>
  );
}
