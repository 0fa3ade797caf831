import { Box, Text } from "@mantine/core";
import type { Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { type Member, memberIdentities } from "@/lib/members/get";
import { TextLink } from "../../../_ui/links";

/** Enough of a person to tell whether two are one. */
export async function PersonCard({ viewer, member, note }: { viewer: Viewer; member: Member; note: string }) {
  const handles = await memberIdentities(viewer, member.id);
  const place = [member.city, member.country ? countryName(member.country) : null].filter(Boolean).join(", ");
  return (
    <Box p="md" bd="1px solid var(--line)" style={{ borderRadius: "var(--mantine-radius-md)" }}>
      <Text fz="sm" c="var(--second)">
        {note}
      </Text>
      <TextLink href={`/admin/members/${member.id}`} fw={640}>
        {member.name}
      </TextLink>
      <Text fz="sm">{place || "No place"}</Text>
      {handles.map(({ id, kind, value }) => (
        <Text key={id} fz="sm" c="var(--second)" style={{ overflowWrap: "anywhere" }}>
          {kind}: {value}
        </Text>
      ))}
      <Text fz="sm" c="var(--second)">
        {member.hasAccount ? "Has an account" : "No account"}
      </Text>
    </Box>
  );
}
