import { ButtonLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
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
    <Row as="nav" aria-label="Whose" gap={4} below={12}>
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
    </Row>
  );
}
