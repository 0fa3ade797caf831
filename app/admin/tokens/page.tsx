import type { Metadata } from "next";
import { listAllTokens } from "@/lib/accounts/list-tokens";
import { requireViewer } from "@/lib/core/current-viewer";
import { ConfirmButton } from "../../_ui/confirm-dialog";
import { DataTable } from "../../_ui/data-table";
import { Instant } from "../../_ui/day";
import { Empty } from "../../_ui/empty";
import { plural } from "../../_ui/format";
import { TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Text } from "../../_ui/plain/text";
import { endToken } from "./actions";

export const metadata: Metadata = { title: "Tokens" };

const columns = [
  { key: "name", label: "What uses it" },
  { key: "whose", label: "In whose name" },
  { key: "used", label: "Last used" },
  { key: "until", label: "Until" },
  { key: "state", label: "", phone: "aside" as const },
];

/** Every API token of the installation, each to be revoked at once. */
export default async function TokensPage() {
  const viewer = await requireViewer("administrator", "/admin/tokens");
  const tokens = await listAllTokens(viewer);
  const inForce = tokens.filter(({ state }) => state === "in force").length;
  const rows = tokens.map((token) => ({
    id: token.id,
    cells: {
      name: (
        <>
          <Text weight={600}>{token.name}</Text>
          <Text size="sm" tone="second">
            {token.scopes.join(", ")}
          </Text>
        </>
      ),
      whose: <TextLink href={`/members/${token.memberSlug}`}>{token.memberName}</TextLink>,
      used: token.lastUsedAt ? <Instant at={token.lastUsedAt} timeZone={viewer.timeZone} /> : "never used",
      until: token.expiresAt ? <Instant at={token.expiresAt} timeZone={viewer.timeZone} /> : "no end",
      state:
        token.state === "in force" ? (
          <ConfirmButton
            label="Revoke"
            look={{ size: "xs" }}
            title={`Revoke “${token.name}”?`}
            verb="Revoke it"
            onConfirm={endToken.bind(null, token.id)}
          >
            What uses it in {token.memberName}’s name stops working at once. This cannot be undone.
          </ConfirmButton>
        ) : (
          token.state
        ),
    },
  }));
  return (
    <Page>
      <PageHeader
        title={inForce === 0 ? "No active token" : `${plural(inForce, "active token")}`}
        context="A token lets a script do what its member may do, within its scopes."
      />
      {rows.length > 0 ? (
        <DataTable caption="API tokens" columns={columns} rows={rows} />
      ) : (
        <Empty title="No tokens yet" action={{ href: "/account", label: "Make a token of yours" }}>
          Members make their own on their account page; the command line makes one for anybody.
        </Empty>
      )}
    </Page>
  );
}
