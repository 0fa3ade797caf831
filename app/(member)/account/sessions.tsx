import { Text } from "@mantine/core";
import type { listOwnSessions } from "@/lib/accounts/own-account";
import { deviceName, signInMethodName } from "@/lib/accounts/session-labels";
import { ActButton } from "../../_ui/action-button";
import { DataTable } from "../../_ui/data-table";
import { Instant } from "../../_ui/day";
import { Section } from "../../_ui/section";
import { endOneSession } from "./actions";
import { SignOutEverywhere } from "./sign-out-everywhere";

type SessionsProps = { sessions: Awaited<ReturnType<typeof listOwnSessions>>; timeZone: string; tokens: number };

/** Where one is signed in, each with a way to end it. */
export function Sessions({ sessions, timeZone, tokens }: SessionsProps) {
  const rows = sessions.map(({ id, userAgent, signedInBy, startedAt, expiresAt, isThisOne }) => ({
    id,
    cells: {
      device: <Text fw={600}>{deviceName(userAgent)}</Text>,
      since: <Instant at={startedAt} timeZone={timeZone} />,
      until: <Instant at={expiresAt} timeZone={timeZone} />,
      by: signInMethodName(signedInBy),
      end: isThisOne ? (
        "This device"
      ) : (
        <ActButton
          act={endOneSession.bind(null, id)}
          done="That device is signed out."
          label={`Sign out ${deviceName(userAgent)}`}
        >
          Sign out
        </ActButton>
      ),
    },
  }));
  return (
    <Section title="Where you are signed in" action={<SignOutEverywhere tokens={tokens} />}>
      <DataTable
        caption="Your sessions"
        columns={[
          { key: "device", label: "Device" },
          { key: "since", label: "Since" },
          { key: "until", label: "Ends on", phone: "hide" },
          { key: "by", label: "Signed in with" },
          { key: "end", label: "", phone: "aside" },
        ]}
        rows={rows}
      />
    </Section>
  );
}
