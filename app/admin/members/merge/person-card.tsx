import type { Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { type Member, memberIdentities } from "@/lib/members/get";
import { TextLink } from "../../../_ui/links";
import { Text } from "../../../_ui/plain/text";

/** Enough of a person to tell whether two are one. */
export async function PersonCard({ viewer, member, note }: { viewer: Viewer; member: Member; note: string }) {
  const handles = await memberIdentities(viewer, member.id);
  const place = [member.city, member.country ? countryName(member.country) : null].filter(Boolean).join(", ");
  return (
    <div style={{ padding: 16, border: "1px solid var(--line)", borderRadius: "var(--mantine-radius-md)" }}>
      <Text size="sm" tone="second">
        {note}
      </Text>
      <TextLink href={`/admin/members/${member.id}`} fw={640}>
        {member.name}
      </TextLink>
      <Text size="sm">{place || "No place"}</Text>
      {handles.map(({ id, kind, value }) => (
        <Text key={id} size="sm" tone="second" style={{ overflowWrap: "anywhere" }}>
          {kind}: {value}
        </Text>
      ))}
      <Text size="sm" tone="second">
        {member.hasAccount ? "Has an account" : "No account"}
      </Text>
    </div>
  );
}
