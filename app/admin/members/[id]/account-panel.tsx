"use client";

import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { ConfirmButton } from "../../../_ui/confirm-dialog";
import { formatInstant, plural } from "../../../_ui/format";
import { Icon } from "../../../_ui/icon";
import { SelectField } from "../../../_ui/select-field";
import { showNotice } from "../../../_ui/undo-notice";
import { disableThem, enableThem, inviteThem, signOutThem } from "../actions";

type Account = { createdAt: Date; lastSignInAt: Date | null; disabledAt: Date | null };
type AccountPanelProps = {
  memberId: string;
  name: string;
  account: Account | null;
  emails: string[];
  /** How many API tokens act for them. */
  tokens: number;
  timeZone: string;
};

/** Whether the person can sign in, inviting them, ending their sessions, and switching the account off and on. */
export function AccountPanel({ memberId, name, account, emails, tokens, timeZone }: AccountPanelProps) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [email, setEmail] = useState<string | null>(emails[0] ?? null);
  const [revokesTokens, setRevokesTokens] = useState(false);

  function act(work: () => Promise<ActionResult<unknown>>, said: string) {
    start(async () => {
      const outcome = await work();
      showNotice(outcome.ok ? said : outcome.message);
      router.refresh();
    });
  }

  return (
    <>
      <Text c="var(--second)" mb="sm">
        {words(account, timeZone)}
      </Text>
      <Group gap="xs" align="flex-end">
        {account?.disabledAt ? (
          <Button
            variant="default"
            loading={isBusy}
            onClick={() => act(() => enableThem({ memberId }), `${name} can sign in again.`)}
          >
            Enable the account
          </Button>
        ) : (
          <>
            {emails.length > 1 ? (
              <SelectField label="Address" data={emails} value={email} onChange={setEmail} allowDeselect={false} />
            ) : null}
            <Button
              variant="default"
              leftSection={<Icon name="mail" size={16} />}
              loading={isBusy}
              disabled={!email}
              onClick={() => act(() => inviteThem({ memberId, email }), `The invitation to ${email} is on its way.`)}
            >
              {account ? "Invite again" : "Invite"}
            </Button>
            {email ? null : (
              <Text fz="sm" c="var(--second)">
                Add an e-mail address first.
              </Text>
            )}
          </>
        )}
        {account?.lastSignInAt && !account.disabledAt ? (
          <ConfirmButton
            label="Sign out everywhere"
            title={`Sign ${name} out everywhere?`}
            verb="Sign out everywhere"
            keep="Not now"
            isDangerous={false}
            onConfirm={async () => {
              const outcome = await signOutThem({ memberId, revokesTokens });
              if (outcome.ok) showNotice(`${name} is signed out everywhere.`);
              if (outcome.ok) router.refresh();
              return outcome;
            }}
          >
            Every session ends at once. {name} can sign in again.
            {tokens > 0 ? (
              <Checkbox
                mt="sm"
                checked={revokesTokens}
                onChange={(event) => setRevokesTokens(event.currentTarget.checked)}
                label={`Also revoke ${plural(tokens, "API token")} of ${name}`}
                description="Scripts and calendars that use them stop working."
              />
            ) : null}
          </ConfirmButton>
        ) : null}
        {account && !account.disabledAt ? (
          <ConfirmButton
            label="Disable the account"
            title={`Disable the account of ${name}?`}
            verb="Disable the account"
            keep="Keep it"
            onConfirm={async () => {
              const outcome = await disableThem({ memberId });
              if (outcome.ok) router.refresh();
              return outcome;
            }}
          >
            Every session and token ends at once. Profile, terms and activities stay. You can enable it again.
          </ConfirmButton>
        ) : null}
      </Group>
    </>
  );
}

function words(account: Account | null, timeZone: string): string {
  if (!account) return "No account. A member does not need one.";
  if (account.disabledAt) return `Disabled since ${formatInstant(account.disabledAt, timeZone)}.`;
  if (!account.lastSignInAt) return `Invited ${formatInstant(account.createdAt, timeZone)}, not signed in yet.`;
  return `Last signed in ${formatInstant(account.lastSignInAt, timeZone)}.`;
}
