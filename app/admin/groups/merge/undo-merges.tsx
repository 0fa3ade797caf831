"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { TextLink } from "../../../_ui/links";
import { showNotice } from "../../../_ui/undo-notice";
import { useAction } from "../../../_ui/use-action";
import { undoThisMerge } from "../actions";

type Merged = { id: string; name: string; kept: { name: string; slug: string } };

/** What was merged of late, each with the way back. */
export function UndoMerges({ merges }: { merges: Merged[] }) {
  const router = useRouter();
  const { act, isBusy } = useAction();

  function undo({ id, name }: Merged) {
    act(
      () => undoThisMerge({ id }),
      () => {
        showNotice(`${name} is a separate group again.`);
        router.refresh();
      },
    );
  }

  return merges.map((merge) => (
    <Alert key={merge.id} variant="default" mb="sm">
      <Group justify="space-between">
        <Text>
          {merge.name} was merged into <TextLink href={`/groups/${merge.kept.slug}`}>{merge.kept.name}</TextLink>.
        </Text>
        <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => undo(merge)}>
          Undo the merge
        </Button>
      </Group>
    </Alert>
  ));
}
