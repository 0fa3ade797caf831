import { Group, Stack } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";
import { OutLink } from "@/app/_ui/links";

/** The evidence. */
export function Links({ links }: { links: string[] }) {
  if (links.length === 0) return null;
  return (
    <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: "none" }} aria-label="Links">
      {links.map((url) => (
        <Group key={url} gap={8} wrap="nowrap" component="li">
          <Icon name="link" size={16} />
          <OutLink href={url} style={{ overflowWrap: "anywhere" }}>
            {url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
          </OutLink>
        </Group>
      ))}
    </Stack>
  );
}
