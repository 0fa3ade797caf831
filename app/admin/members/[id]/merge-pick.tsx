"use client";

import { Button, Group, Select } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { findMembers } from "../../../_members/actions";

/** Finds the other entry of the same person; the preview comes next. */
export function MergePick({ id }: { id: string }) {
  const router = useRouter();
  const [found, setFound] = useState<{ value: string; label: string }[]>([]);
  const [other, setOther] = useState<string | null>(null);
  const look = useDebouncedCallback(async (text: string) => {
    const members = await findMembers(text);
    setFound(
      members.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: `${one.name}, ${one.detail}` })),
    );
  }, 250);
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label="The same person is here twice?"
        placeholder="Find the other entry"
        searchable
        clearable
        w={320}
        maw="100%"
        data={found}
        filter={({ options }) => options}
        value={other}
        onChange={setOther}
        onSearchChange={look}
        nothingFoundMessage="Nobody is called that."
      />
      <Button
        variant="default"
        disabled={!other}
        onClick={() => router.push(`/admin/members/merge?keep=${id}&merge=${other}`)}
      >
        Look at merging
      </Button>
    </Group>
  );
}
