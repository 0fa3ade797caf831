import { Box, Group, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import classes from "./skeletons.module.css";

const rows = [1, 2, 3, 4, 5, 6];

/** A list while it loads: same shape, shown only after 200ms. */
export function ListSkeleton() {
  return (
    <Box className={classes.late} p="lg" aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      <Skeleton h={26} w={220} radius="sm" mb="xl" />
      <Stack gap="lg">
        {rows.map((row) => (
          <Group key={row} wrap="nowrap">
            <Skeleton h={26} w={26} circle />
            <Stack gap={6} flex={1}>
              <Skeleton h={11} w={`${62 - row * 5}%`} />
              <Skeleton h={9} w={`${38 - row * 3}%`} />
            </Stack>
            <Skeleton h={11} w={56} />
          </Group>
        ))}
      </Stack>
    </Box>
  );
}
