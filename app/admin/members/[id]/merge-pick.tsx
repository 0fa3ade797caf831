"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { MemberField } from "../../../_members/member-field";

/** Finds the other entry of the same person; the preview comes next. */
export function MergePick({ id }: { id: string }) {
  const router = useRouter();
  const [other, setOther] = useState<string | null>(null);
  return (
    <Group gap="xs" align="flex-end">
      <MemberField
        label="The same person is here twice?"
        placeholder="Find the other entry"
        clearable
        clearButtonProps={{ "aria-label": "Clear the other entry" }}
        w={320}
        maw="100%"
        except={id}
        value={other}
        onChange={setOther}
      />
      <Button
        variant="default"
        disabled={!other}
        onClick={() => router.push(`/admin/members/merge?keep=${id}&merge=${other}`)}
      >
        Check the merge
      </Button>
    </Group>
  );
}
