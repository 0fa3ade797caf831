import { Combobox, Text } from "@mantine/core";
import type { MemberOption } from "@/lib/members/search";

/** Members to choose from in a `Combobox`, each with what tells two of one name apart. */
export function MemberOptions({ members }: { members: readonly MemberOption[] }) {
  return members.map((member) => (
    <Combobox.Option key={member.id} value={member.id}>
      {member.name}{" "}
      <Text span fz="sm" c="var(--second)">
        {member.detail}
      </Text>
    </Combobox.Option>
  ));
}
