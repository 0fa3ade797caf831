import { Text } from "@mantine/core";
import type { listOwnTokens } from "@/lib/accounts/list-tokens";
import { ConfirmButton } from "../../_ui/confirm-dialog";
import { DataTable } from "../../_ui/data-table";
import { Instant } from "../../_ui/day";
import { Section } from "../../_ui/section";
import { endToken } from "./actions";
import { TokenForm } from "./token-form";

type TokensProps = { tokens: Awaited<ReturnType<typeof listOwnTokens>>; timeZone: string };

/** One's own API tokens, and a new one. */
export function Tokens({ tokens, timeZone }: TokensProps) {
  const rows = tokens.map(({ id, name, scopes, state, expiresAt, lastUsedAt }) => ({
    id,
    cells: {
      name: (
        <>
          <Text fw={600}>{name}</Text>
          <Text fz="sm" c="var(--second)">
            {scopes.join(", ")}
          </Text>
        </>
      ),
      used: lastUsedAt ? <Instant at={lastUsedAt} timeZone={timeZone} /> : "never used",
      until: expiresAt ? <Instant at={expiresAt} timeZone={timeZone} /> : "no end",
      state:
        state === "in force" ? (
          <ConfirmButton
            label="Revoke"
            look={{ size: "xs" }}
            title={`Revoke “${name}”?`}
            verb="Revoke it"
            onConfirm={endToken.bind(null, id)}
          >
            What uses it stops working at once. This cannot be undone.
          </ConfirmButton>
        ) : (
          state
        ),
    },
  }));
  return (
    <Section title="API tokens" note="A script with a token can do what you may do, and no more.">
      {rows.length > 0 ? (
        <DataTable
          caption="Your API tokens"
          columns={[
            { key: "name", label: "What uses it" },
            { key: "used", label: "Last used" },
            { key: "until", label: "Until" },
            { key: "state", label: "", phone: "aside" },
          ]}
          rows={rows}
        />
      ) : null}
      <Text fw={600} mt="md" mb="xs">
        A new one
      </Text>
      <TokenForm />
    </Section>
  );
}
