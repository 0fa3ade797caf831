import { Group } from "@mantine/core";
import { ButtonLink } from "@/app/_ui/links";
import { type Params, withParams } from "@/app/_ui/search-params";

/** Mine, or everyone's: two links that look like one switch. */
export function MineOrEveryone({ params, isMine }: { params: Params; isMine: boolean }) {
  const choices = [
    { label: "Mine", isChosen: isMine, changes: { member: "me", of: undefined } },
    {
      label: "Everyone I can see",
      isChosen: !isMine && !params.member,
      changes: { member: undefined, of: "everyone" },
    },
  ];
  return (
    <Group component="nav" aria-label="Whose" gap={4} mb="sm">
      {choices.map(({ label, isChosen, changes }) => (
        <ButtonLink
          key={label}
          href={withParams("/activities", params, changes)}
          size="compact-md"
          variant={isChosen ? "light" : "subtle"}
          color={isChosen ? undefined : "gray"}
          aria-current={isChosen ? "true" : undefined}
        >
          {label}
        </ButtonLink>
      ))}
    </Group>
  );
}
