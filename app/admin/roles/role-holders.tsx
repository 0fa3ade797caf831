import type { RoleHolder } from "@/lib/accounts/list-role-holders";
import { countryName } from "@/lib/countries/names";
import { ActButton } from "../../_ui/action-button";
import { ConfirmButton } from "../../_ui/confirm-dialog";
import { DataTable } from "../../_ui/data-table";
import { Instant } from "../../_ui/day";
import { TextLink } from "../../_ui/links";
import { Row } from "../../_ui/plain/row";
import { Text } from "../../_ui/plain/text";
import { invite, takeRole } from "./actions";

type HoldersProps = { holders: RoleHolder[]; timeZone: string; programNames: Map<string, string>; caption: string };

const roleNames = { administrator: "Administrator", manager: "Program manager" };
const columns = [
  { key: "who", label: "Who" },
  { key: "what", label: "What" },
  { key: "since", label: "Since" },
  { key: "by", label: "Given by" },
  { key: "until", label: "", phone: "aside" as const },
];

/** Roles, each with since when and by whom; those in force can be ended. */
export function RoleHolders({ holders, timeZone, programNames, caption }: HoldersProps) {
  const rows = holders.map((holder) => ({
    id: holder.id,
    cells: {
      who: (
        <>
          <TextLink href={`/members/${holder.slug}`} fw={600}>
            {holder.name}
          </TextLink>
          <AccountNote holder={holder} />
        </>
      ),
      what: (
        <>
          {roleNames[holder.role]}
          <Text size="sm" tone="second">
            {reachOf(holder, programNames)}
          </Text>
        </>
      ),
      since: <Instant at={holder.grantedAt} timeZone={timeZone} />,
      by: holder.grantedBy ?? "the installation",
      until: holder.endedAt ? <Ended holder={holder} timeZone={timeZone} /> : <EndButton holder={holder} />,
    },
  }));
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}

function reachOf({ programKey, countries }: RoleHolder, programNames: Map<string, string>): string {
  if (!programKey) return "Every program";
  const where = countries ? countries.map(countryName).join(", ") : "every country";
  return `${programNames.get(programKey) ?? programKey}, ${where}`;
}

function Ended({ holder, timeZone }: { holder: RoleHolder; timeZone: string }) {
  return (
    <Text as="div" size="sm" tone="second">
      {holder.endedAt ? <Instant at={holder.endedAt} timeZone={timeZone} /> : null} by{" "}
      {holder.endedBy ?? "the installation"}
    </Text>
  );
}

function EndButton({ holder }: { holder: RoleHolder }) {
  return (
    <ConfirmButton
      label="End"
      look={{ size: "xs" }}
      title={`End ${holder.name}’s role?`}
      verb="End the role"
      onConfirm={takeRole.bind(null, holder.id)}
    >
      {holder.name} loses these rights at once. Past reviews and decisions stay. You can give the role again.
    </ConfirmButton>
  );
}

/** Who holds a role but cannot use it. */
function AccountNote({ holder }: { holder: RoleHolder }) {
  if (holder.endedAt) return null;
  if (holder.disabledAt) return <Text tone="rust">Account disabled</Text>;
  if (holder.accountId) return null;
  return (
    <Row gap={8}>
      <Text size="sm" tone="rust">
        Never signed in
      </Text>
      <ActButton act={invite.bind(null, holder.memberId)} done="The invitation is on its way." size="compact-xs">
        Invite
      </ActButton>
    </Row>
  );
}
